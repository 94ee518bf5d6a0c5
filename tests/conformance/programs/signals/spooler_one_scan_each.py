"""Of several signals that wait for the spooler, each is followed by a scan."""
# uwsgi: --master --socket {cwd}/socket --import {program} --spooler jobs --spooler-frequency 100
# seconds: 3

import uwsgi
from tracing import trace, trace_call


def spooler(env):
    trace("job")
    return uwsgi.SPOOL_RETRY


uwsgi.spooler = spooler
uwsgi.spool({b"a": b"b"})
uwsgi.register_signal(1, "spooler", lambda number: trace("signal", number))
for _ in range(3):
    uwsgi.add_rb_timer(1, 1, 1)
