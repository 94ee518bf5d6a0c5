"""Keys must be bytes, or of a subclass; nothing is converted."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


class Mine(bytes):
    def __bytes__(self):
        return b"other"


for key in ("text", 5, None, (1, 2), True, 1.5, memoryview(b"key"), frozenset()):
    trace_call(type(key).__name__, uwsgi.spool, {key: b"value"})
path = trace_call("subclass", uwsgi.spool, {Mine(b"key"): Mine(b"value")})
trace("content", open(path, "rb").read())
trace_call("second is wrong", uwsgi.spool, {b"a": b"b", "c": b"d"})
