"""A job that is tried again keeps its file as it was: name, inode, size, mode and mtime."""
# uwsgi: --master --spooler jobs --import {program} --spooler-frequency 1
# seconds: 4

import os

import uwsgi
from tracing import trace

PATH = uwsgi.spool({b"k": b"v", b"body": b"text"})
STATUS = os.stat(PATH)
runs = []


def spooler(job):
    runs.append(job)
    now = os.stat(PATH)
    trace("job", job, len(runs))
    for field in ("st_ino", "st_size", "st_mode", "st_mtime_ns", "st_nlink"):
        trace(field, getattr(now, field) == getattr(STATUS, field))
    return uwsgi.SPOOL_RETRY if len(runs) < 3 else uwsgi.SPOOL_OK


uwsgi.spooler = spooler
