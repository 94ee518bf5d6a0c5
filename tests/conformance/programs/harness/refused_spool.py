"""spool() called with nothing, with a str key, and for an unknown folder raises ValueError, each with its text."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import uwsgi
from tracing import trace_call

trace_call("nothing", uwsgi.spool)
trace_call("str key", uwsgi.spool, {"key": b"value"})
trace_call("unknown folder", uwsgi.spool, {b"spooler": b"/nowhere"})
