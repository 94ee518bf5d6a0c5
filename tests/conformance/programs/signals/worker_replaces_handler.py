"""A worker's registration replaces the master's in that worker only; the target stays the master's."""
# uwsgi: --master --socket {cwd}/socket --import {program} --workers 2
# seconds: 3

import uwsgi
from tracing import trace, trace_call


def start(number):
    uwsgi.register_signal(5, "worker2", lambda number: trace("replaced", number))
    uwsgi.signal(5)


uwsgi.register_signal(1, "worker1", start)
uwsgi.register_signal(2, "worker1", lambda number: uwsgi.signal(5))
uwsgi.register_signal(5, "workers", lambda number: trace("the master's", number))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(2, 2, 1)
