"""While a worker's handler sleeps, timers of mules go on."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 5

import uwsgi
from tracing import trace, trace_call


import time


def slow(number):
    trace("begins")
    time.sleep(2.5)
    trace("ends")


uwsgi.register_signal(1, "worker1", slow)
uwsgi.register_signal(2, "mule1", lambda number: trace("signal", number))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_timer(2, 1)
