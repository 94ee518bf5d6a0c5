"""A row holds 64 functions; the next is refused, a known one may still be replaced."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call

count = 0
while count < 100:
    try:
        uwsgi.register_rpc("f%d" % count, lambda: b"x")
    except ValueError as error:
        trace("refused", count, error)
        break
    count += 1
trace("list", len(uwsgi.rpc_list()), uwsgi.rpc_list()[:3], uwsgi.rpc_list()[-1])
trace_call("replace", uwsgi.register_rpc, "f7", lambda: b"seven")
trace_call("call", uwsgi.call, b"f7")
trace_call("new", uwsgi.register_rpc, "g", lambda: b"x")
uwsgi.post_fork_hook = lambda: trace_call("in worker", uwsgi.register_rpc, "g", lambda: b"x")
