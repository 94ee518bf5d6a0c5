"""spool() takes the body out of the caller's dict, so that the same dict spooled again makes a job without one."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import uwsgi
from tracing import trace

given = {b"body": b"text", b"at": b"1", b"priority": b"", b"spooler": b"", b"k": b"v"}
for _ in range(2):
    path = uwsgi.spool(given)
    trace("content", open(path, "rb").read())
    trace("given", given)
