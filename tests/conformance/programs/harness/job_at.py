"""A job with "at" runs in the first scan in or after that second."""
# uwsgi: --master --spooler jobs --spooler-frequency 1 --import {program}
# seconds: 5

import time

import uwsgi
from tracing import trace

uwsgi.spool({b"at": str(int(time.time()) + 3).encode()})


def spooler(job):
    trace("job", sorted(key for key in job if key != "spooler_task_name"))
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
