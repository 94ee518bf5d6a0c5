"""The same signal pending twice runs twice."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 3

import uwsgi
from tracing import trace, trace_call


import time


def slow(number):
    trace("slow begins")
    time.sleep(1.2)
    trace("slow ends")


uwsgi.register_signal(1, "worker1", slow)
uwsgi.register_signal(2, "worker1", lambda number: trace("signal", number))
uwsgi.register_signal(3, "mule1", lambda number: [uwsgi.signal(2) for _ in range(3)])
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(3, 1, 1)
