"""A handler that adds a timer for its own signal makes it come more often."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 8

import uwsgi
from tracing import trace, trace_call


added = 0


def handler(number):
    global added
    trace("signal")
    if added < 1:
        added += 1
        uwsgi.add_timer(1, 3)


uwsgi.register_signal(1, "worker1", handler)
uwsgi.add_timer(1, 2)
