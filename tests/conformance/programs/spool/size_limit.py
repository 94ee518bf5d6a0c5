"""Vars may take 65535 bytes in serialized form, four of them for each pair; the body does not count."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import os

import uwsgi
from tracing import trace, trace_call

path = trace_call("one pair, all bytes", uwsgi.spool, {b"k": b"x" * 65530})
trace("size", os.stat(path).st_size)
trace_call("one byte more", uwsgi.spool, {b"k": b"x" * 65531})
trace_call("longest value", uwsgi.spool, {b"k": b"x" * 65535})
path = trace_call("two pairs", uwsgi.spool, {b"k": b"x" * 30000, b"l": b"y" * 35525})
trace("size", os.stat(path).st_size)
trace_call("two pairs, one more", uwsgi.spool, {b"k": b"x" * 30000, b"l": b"y" * 35526})
path = trace_call("body", uwsgi.spool, {b"k": b"v", b"body": b"z" * 200000})
trace("size", os.stat(path).st_size)
trace("task", len(uwsgi.spooler_get_task(path.decode())["body"]))
