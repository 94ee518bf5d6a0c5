"""Keywords alone never work, since their names are str; beside a dict they are dropped, as are further arguments."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call

trace_call("keyword", lambda: uwsgi.spool(a=b"b"))
trace_call("body keyword", lambda: uwsgi.spool(body=b"text"))
trace_call("bytes keyword", lambda: uwsgi.spool(**{"a": b"b", "at": b"5"}))
path = trace_call("keyword beside", lambda: uwsgi.spool({b"k": b"v"}, a="dropped"))
trace("content", open(path, "rb").read())
path = trace_call("more arguments", lambda: uwsgi.spool({b"k": b"v"}, {b"l": b"w"}, 7))
trace("content", open(path, "rb").read())
