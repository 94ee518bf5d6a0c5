"""A signal that a job sends to the spooler runs after the scan, and is followed by another scan."""
# uwsgi: --master --socket {cwd}/socket --import {program} --spooler jobs --spooler-frequency 100
# seconds: 3

import uwsgi
from tracing import trace, trace_call


runs = 0


def spooler(env):
    global runs
    runs += 1
    trace("job", runs)
    if runs == 1:
        uwsgi.signal(1)
    return uwsgi.SPOOL_RETRY


uwsgi.spooler = spooler
uwsgi.register_signal(1, "spooler", lambda number: trace("signal"))
uwsgi.spool({b"n": b"1"})
