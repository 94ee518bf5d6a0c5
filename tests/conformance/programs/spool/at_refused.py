"""at, priority and spooler are values like others: an int or a str is refused."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call

for key in (b"at", b"priority", b"spooler"):
    for value in (5, "5", 5.5, None):
        trace_call(repr((key, value)), uwsgi.spool, {key: value})
    given = {key: b""}
    trace("kept", uwsgi.spool(given) is not None, given)
