"""The counter in the name moves for a file that cannot be made, not for a job refused for its types, size or spooler."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import uwsgi
from tracing import trace_call

trace_call("first", uwsgi.spool, {})
trace_call("types", uwsgi.spool, {"a": b"b"})
trace_call("size", uwsgi.spool, {b"a": b"b" * 65535})
trace_call("spooler", uwsgi.spool, {b"spooler": b"/nowhere"})
trace_call("second", uwsgi.spool, {})
trace_call("folder", uwsgi.spool, {b"priority": b"5/6"})
trace_call("long", uwsgi.spool, {b"priority": b"x" * 256})
trace_call("fifth", uwsgi.spool, {})
trace_call("alias", uwsgi.send_to_spooler, {b"priority": b"1"})
