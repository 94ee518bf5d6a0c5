"""at and priority go together: the job waits in its priority folder."""
# uwsgi: --master --spooler jobs --import {program} --spooler-ordered --spooler-frequency 1
# seconds: 4

import os
import time

import uwsgi
from tracing import trace

start = int(time.time())
for name, seconds, priority in (("a", 2, b"9"), ("b", 2, b"1"), ("c", 1, b"9"), ("d", 1, b""), ("e", 0, b"2")):
    uwsgi.spool(
        {b"name": name.encode(), b"at": str(start + seconds).encode() if seconds else b"", b"priority": priority}
    )


def spooler(job):
    trace("job", job[b"name"], os.path.basename(os.getcwd()))
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
