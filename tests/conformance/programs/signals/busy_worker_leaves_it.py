"""A signal for any worker goes to the one that is free."""
# uwsgi: --master --socket {cwd}/socket --import {program} --workers 2
# seconds: 4

import uwsgi
from tracing import trace, trace_call


import time


def slow(number):
    trace("begins")
    time.sleep(1.5)
    trace("ends")


uwsgi.register_signal(1, "worker1", slow)
uwsgi.register_signal(2, "", lambda number: trace("signal", number))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(2, 2, 1)
