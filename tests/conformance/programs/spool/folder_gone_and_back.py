"""Without its folder spool() raises and there are no jobs; made anew it serves as before."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import os

import uwsgi
from tracing import trace, trace_call

os.rmdir("jobs")
trace_call("spool", uwsgi.spool, {})
trace_call("priority", uwsgi.spool, {b"priority": b"1"})
trace("jobs", uwsgi.spooler_jobs(), os.path.exists("jobs"))
os.mkdir("jobs")
trace_call("spool", uwsgi.spool, {b"k": b"v"})
trace("jobs", uwsgi.spooler_jobs())


def spooler(job):
    trace("job", job)
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
