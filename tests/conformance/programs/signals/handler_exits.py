"""SystemExit in a handler ends the worker, and a new one goes on without the signal."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 4

import uwsgi
from tracing import trace, trace_call


import sys


def handler(number):
    trace("signal", number)
    sys.exit(3)


uwsgi.register_signal(1, "worker1", handler)
uwsgi.register_signal(2, "worker1", lambda number: trace("signal", number))
uwsgi.post_fork_hook = lambda: trace("post_fork")
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(2, 3, 1)
