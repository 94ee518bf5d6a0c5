"""A job may rewrite, touch or postpone its own file; the next run finds what it left."""
# uwsgi: --master --spooler jobs --import {program} --spooler-frequency 1
# seconds: 6

import os
import time

import uwsgi
from tracing import trace

PATH = uwsgi.spool({b"k": b"v"})
runs = []


def spooler(job):
    del job["spooler_task_name"]
    runs.append(job)
    trace("job", job)
    if len(runs) == 1:
        with open(PATH, "ab") as file:
            file.write(b"grown")
        return uwsgi.SPOOL_RETRY
    if len(runs) == 2:
        due = int(time.time()) + 2
        os.utime(PATH, (due, due))
        return uwsgi.SPOOL_IGNORE
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
