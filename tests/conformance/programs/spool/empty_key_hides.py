"""What stands behind an empty key steers nothing: no at, no priority, and an unknown spooler is no error."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import os
import time

import uwsgi
from tracing import trace, trace_call

trace_call("unknown before", uwsgi.spool, {b"spooler": b"/nowhere", b"": b""})
trace_call("unknown behind", uwsgi.spool, {b"": b"", b"spooler": b"/nowhere"})
trace_call("priority before", uwsgi.spool, {b"priority": b"7", b"": b""})
trace_call("priority behind", uwsgi.spool, {b"": b"", b"priority": b"7"})
path = uwsgi.spool({b"": b"", b"at": b"5"})
trace("at behind", os.stat(path).st_mtime > 1000)
path = uwsgi.spool({b"at": b"5", b"": b""})
trace("at before", os.stat(path).st_mtime)
