"""A signal to the spooler ends its wait: it scans at once, and the next scan is a whole period later."""
# uwsgi: --master --socket {cwd}/socket --import {program} --spooler jobs --spooler-frequency 3
# seconds: 6

import uwsgi
from tracing import trace, trace_call


def spooler(env):
    trace("job")
    return uwsgi.SPOOL_RETRY


uwsgi.spooler = spooler
uwsgi.register_signal(1, "spooler", lambda number: trace("signal"))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.spool({b"a": b"1"})
