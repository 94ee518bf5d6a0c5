"""A worker whose handler outlasts --harakiri is killed; the signal is gone."""
# uwsgi: --master --socket {cwd}/socket --import {program} --harakiri 1
# seconds: 6

import uwsgi
from tracing import trace, trace_call


import time


def slow(number):
    trace("begins")
    time.sleep(4)
    trace("never")


uwsgi.post_fork_hook = lambda: trace("post_fork")
uwsgi.register_signal(1, "worker1", slow)
uwsgi.register_signal(2, "worker1", lambda number: trace("signal", number))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(2, 2, 1)
