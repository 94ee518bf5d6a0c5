"""A red-black timer counts from a whole second: a signal that wakes the master in the next second lets it fire early."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 4

import uwsgi
from tracing import trace, trace_call


import time

from tracing import elapsed


def hook():
    if uwsgi.mule_id():
        time.sleep(0.5)
        uwsgi.signal(3)


def rb(number):
    when = elapsed()
    trace("rb timer", "before the half" if when % 1 < 0.5 else "after the half")


uwsgi.post_fork_hook = hook
uwsgi.register_signal(2, "worker1", rb)
uwsgi.register_signal(3, "worker1", lambda number: trace("wake-up"))
uwsgi.add_rb_timer(2, 1)
time.sleep(0.7)
