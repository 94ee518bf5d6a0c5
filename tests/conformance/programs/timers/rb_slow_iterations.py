"""Iterations of a red-black timer count when it fires, not when its handler runs."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 6

import uwsgi
from tracing import trace, trace_call


import time

runs = 0


def handler(number):
    global runs
    runs += 1
    trace("begins", runs)
    if runs == 1:
        time.sleep(2.5)


uwsgi.register_signal(1, "worker1", handler)
uwsgi.add_rb_timer(1, 1, 3)
