"""An empty key is taken by spool(); spooler_get_task() gives None, and the spooler deletes the job without a call."""
# uwsgi: --master --spooler jobs --import {program} --mule
# seconds: 2

import os

import uwsgi
from tracing import trace, trace_call

JOBS = os.path.abspath("jobs")
path = trace_call("spool", uwsgi.spool, {b"a": b"b", b"": b"x"})
trace_call("task", uwsgi.spooler_get_task, path.decode())
trace("jobs", len(uwsgi.spooler_jobs()))


def spooler(job):
    trace("job", job)
    return uwsgi.SPOOL_RETRY


uwsgi.spooler = spooler


def left(signum):
    trace("left", sorted(os.listdir(JOBS)))


uwsgi.register_signal(1, "mule1", left)
uwsgi.add_timer(1, 1)
