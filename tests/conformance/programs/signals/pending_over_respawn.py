"""Signals that wait for a worker that ends are run by the one that follows it."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 4

import uwsgi
from tracing import trace, trace_call


import sys


def handler(number):
    trace("sends and exits")
    uwsgi.signal(5)
    uwsgi.signal(6)
    sys.exit(0)


uwsgi.post_fork_hook = lambda: trace("post_fork")
uwsgi.register_signal(1, "worker1", handler)
uwsgi.register_signal(5, "worker1", lambda number: trace("signal", number))
uwsgi.register_signal(6, "", lambda number: trace("signal", number))
uwsgi.add_rb_timer(1, 1, 1)
