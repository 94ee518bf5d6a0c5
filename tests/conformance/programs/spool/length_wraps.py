"""The length of a single key or value wraps at 65536, and only as much is written."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import os

import uwsgi
from tracing import trace, trace_call

for size in (65536, 65537, 65539, 131072, 131075, 65536 + 65529):
    path = trace_call(str(size), uwsgi.spool, {b"k": b"abc" + b"x" * (size - 3)})
    if path:
        task = uwsgi.spooler_get_task(path.decode())
        trace("value", len(task[b"k"]), task[b"k"][:5])
path = trace_call("long list", uwsgi.spool, {b"k": [65] * 65538})
trace("value", uwsgi.spooler_get_task(path.decode())[b"k"])
path = trace_call("key", uwsgi.spool, {b"key" + b"x" * 65536: b"v"})
trace("task", sorted(map(str, uwsgi.spooler_get_task(path.decode()))))
path = trace_call("key wrapped to nothing", uwsgi.spool, {b"y" * 65536: b"v"})
trace_call("task", uwsgi.spooler_get_task, path.decode())
trace_call("priority by a wrapped key", uwsgi.spool, {b"priority" + b"x" * 65536: b"7"})
path = uwsgi.spool({b"at" + b"x" * 65536: b"5"})
trace("at by a wrapped key", os.stat(path).st_mtime)
path = uwsgi.spool({b"at": b"5" + b"0" * 65536})
trace("wrapped at", os.stat(path).st_mtime)
trace_call("later wins", uwsgi.spool, {b"priority": b"1", b"priority" + b"x" * 65536: b"2"})
trace_call("later empty wins", uwsgi.spool, {b"spooler": b"/nowhere", b"spooler" + b"x" * 65536: b""})
