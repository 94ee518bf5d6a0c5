"""A C function takes keywords that are no str, so ** with bytes keys makes a job."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1
# differs: a Python function refuses keywords that are no str before it is entered, with a TypeError.

import uwsgi
from tracing import trace, trace_call

path = trace_call("bytes", lambda: uwsgi.spool(**{b"a": b"b", b"body": b"text"}))
trace_call("beside a dict", lambda: uwsgi.spool({b"a": b"b"}, **{b"c": b"d"}))
trace_call("int", lambda: uwsgi.spool(**{5: b"b"}))
trace("jobs", len(uwsgi.spooler_jobs()))
