"""A mule whose handler outlasts --mule-harakiri is killed, and followed by a new one."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule --mule-harakiri 1
# seconds: 6

import uwsgi
from tracing import trace, trace_call


import time


def slow(number):
    trace("begins")
    time.sleep(4)
    trace("never")


uwsgi.post_fork_hook = lambda: trace("post_fork") if uwsgi.mule_id() else None
uwsgi.register_signal(1, "mule1", slow)
uwsgi.register_signal(2, "mule1", lambda number: trace("signal", number))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(2, 2, 1)
