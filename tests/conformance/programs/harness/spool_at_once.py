"""A job spooled while importing runs in the spooler's first scan, and one that is retried comes back every period."""
# uwsgi: --master --spooler jobs --spooler-frequency 2 --import {program}
# seconds: 4

import uwsgi
from tracing import trace

trace("spooled", uwsgi.spool({b"name": b"first", b"body": b"text"}))


def spooler(job):
    trace("job", job[b"name"], job["body"])
    return uwsgi.SPOOL_RETRY


uwsgi.spooler = spooler
