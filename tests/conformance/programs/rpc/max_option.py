"""--rpc-max sets how many functions there may be."""
# uwsgi: --master --socket {cwd}/socket --rpc-max 2 --import {program}
# seconds: 1

import uwsgi
from tracing import trace_call

for name in ("a", "b", "c", "a"):
    trace_call(name, uwsgi.register_rpc, name, lambda: b"x")
trace_call("list", uwsgi.rpc_list)
