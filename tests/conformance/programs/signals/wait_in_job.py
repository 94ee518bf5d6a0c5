"""signal_wait in a spooler's job hears the spooler's signals."""
# uwsgi: --master --socket {cwd}/socket --import {program} --spooler jobs
# seconds: 4

import uwsgi
from tracing import trace, trace_call


def spooler(env):
    trace("job begins")
    trace_call("wait", uwsgi.signal_wait)
    trace_call("received", uwsgi.signal_received)
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
uwsgi.spool({b"a": b"b"})
uwsgi.register_signal(1, "spooler", lambda number: trace("signal", number))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(1, 2, 1)
