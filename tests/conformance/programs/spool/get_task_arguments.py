"""spooler_get_task() wants one str without NUL."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import pathlib

import uwsgi
from tracing import trace_call

for arguments in ((), (b"path",), (5,), (None,), ("a", "b"), ("a\0b",), (pathlib.Path("a"),), (bytearray(b"a"),)):
    trace_call(repr(arguments), uwsgi.spooler_get_task, *arguments)
trace_call("keyword", lambda: uwsgi.spooler_get_task(task_path="a"))
