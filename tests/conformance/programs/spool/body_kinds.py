"""The body is the value under the bytes key, and only if it is bytes; empty it leaves no key in the job."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


class Mine(bytes):
    pass


for label, body in {
    "bytes": b"text",
    "empty": b"",
    "subclass": Mine(b"mine"),
    "nul": b"\0",
    "bytearray": bytearray(b"array"),
    "list": [1, 2],
    "str": "text",
    "none": None,
}.items():
    given = {b"a": b"b", b"body": body}
    path = trace_call(label, uwsgi.spool, given)
    trace("keys", sorted(given))
    if path:
        task = uwsgi.spooler_get_task(path.decode())
        del task["spooler_task_name"]
        trace("task", task)
trace_call("str key", uwsgi.spool, {"body": b"text"})
