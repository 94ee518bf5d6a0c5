"""A signal to a spooler that runs a job waits for the end of the whole scan."""
# uwsgi: --master --socket {cwd}/socket --import {program} --spooler jobs --spooler-frequency 100 --spooler-ordered
# seconds: 5

import uwsgi
from tracing import trace, trace_call


import time


def spooler(env):
    trace("job begins", env[b"n"])
    time.sleep(1)
    trace("job ends", env[b"n"])
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
uwsgi.register_signal(1, "spooler", lambda number: trace("signal"))
uwsgi.add_rb_timer(1, 1, 1)
for number in (b"1", b"2"):
    uwsgi.spool({b"n": number})
