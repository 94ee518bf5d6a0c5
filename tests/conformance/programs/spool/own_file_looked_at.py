"""A job that reads its own file by spooler_get_task() gets its dict, and is removed as usual."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import os

import uwsgi
from tracing import trace

uwsgi.spool({b"k": b"v", b"body": b"text"})


def spooler(job):
    name = job["spooler_task_name"].decode()
    trace("bare", uwsgi.spooler_get_task(name) == job)
    path = os.path.join(uwsgi.spoolers[0].decode(), name)
    trace("path", uwsgi.spooler_get_task(path))
    trace("listed", uwsgi.spooler_jobs())
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
