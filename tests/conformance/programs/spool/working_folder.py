"""A job runs in the folder of its file; a chdir of one job is undone before the next."""
# uwsgi: --master --spooler jobs --import {program} --spooler-ordered
# seconds: 1

import os

import uwsgi
from tracing import trace

START = os.getcwd()
for priority in (b"1", b"2", b"", b""):
    uwsgi.spool({b"priority": priority})


def spooler(job):
    trace("job", os.path.relpath(os.getcwd(), START), os.path.exists(job["spooler_task_name"]))
    os.chdir("/")
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
