"""Started within a second, timers and red-black timers keep that phase."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 4

import uwsgi
from tracing import trace, trace_call


import time

from tracing import elapsed


def handler(number):
    trace("timer" if number == 1 else "rb timer", elapsed() % 1 > 0.5)


uwsgi.register_signal(1, "worker1", handler)
uwsgi.register_signal(2, "worker1", handler)
uwsgi.add_timer(1, 1)
uwsgi.add_rb_timer(2, 1)
time.sleep(0.7)
