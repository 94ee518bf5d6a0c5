"""A mule's handler that raises is logged, and the mule goes on; one that exits is followed by a new mule."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 4
# log: error managing.*
# log: ^\w+Error: .*

import uwsgi
from tracing import trace, trace_call


import sys


def handler(number):
    trace("signal", number)
    sys.exit(1)


uwsgi.post_fork_hook = lambda: trace("post_fork") if uwsgi.mule_id() else None
uwsgi.register_signal(1, "mule1", lambda number: [][0])
uwsgi.register_signal(2, "mule1", handler)
uwsgi.register_signal(3, "mule1", lambda number: trace("signal", number))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(2, 1, 1)
uwsgi.add_rb_timer(3, 3, 1)
