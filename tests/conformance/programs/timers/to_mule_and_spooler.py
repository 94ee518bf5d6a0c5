"""Timers may aim at mules and spoolers; the spooler scans after each."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule --spooler jobs --spooler-frequency 100
# seconds: 4

import uwsgi
from tracing import trace, trace_call


def spooler(env):
    trace("job")
    return uwsgi.SPOOL_IGNORE


uwsgi.spooler = spooler
uwsgi.spool({b"a": b"b"})
uwsgi.register_signal(1, "mule", lambda number: trace("signal", number))
uwsgi.register_signal(2, "spooler", lambda number: trace("signal", number))
uwsgi.add_timer(1, 1)
uwsgi.add_timer(2, 2)
