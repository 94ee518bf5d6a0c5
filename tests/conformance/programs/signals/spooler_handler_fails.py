"""A spooler's handler that raises is logged, and the scan that follows takes place."""
# uwsgi: --master --socket {cwd}/socket --import {program} --spooler jobs --spooler-frequency 100
# seconds: 3
# log: error managing signal 1 on spooler
# log: ^\w+Error: .*

import uwsgi
from tracing import trace, trace_call


def spooler(env):
    trace("job")
    return uwsgi.SPOOL_RETRY


uwsgi.spooler = spooler
uwsgi.spool({b"a": b"b"})
uwsgi.register_signal(1, "spooler", lambda number: [][0])
uwsgi.add_rb_timer(1, 1, 1)
