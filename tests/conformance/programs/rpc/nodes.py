"""The node of rpc(): empty, None and odd types mean here; an address where nobody listens gives None."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace_call

uwsgi.register_rpc("f", lambda *arguments: b"here")
for node in (b"", "", None, 5, 1.5, [], b"\0x", b"nowhere", "nowhere", "/nowhere/socket"):
    trace_call(repr(node), uwsgi.rpc, node, b"f")
trace_call("one argument", uwsgi.rpc, b"f")
trace_call("no name", uwsgi.rpc, "nowhere", 5)
