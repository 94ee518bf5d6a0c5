"""What the master registers all can call; what a worker registers is its own; mules and spoolers can register nothing."""
# uwsgi: --master --workers 2 --socket {cwd}/socket --mules 1 --spooler jobs --import {program}
# seconds: 2

import uwsgi
from tracing import role, trace, trace_call


def forked():
    trace_call("shared", uwsgi.call, b"shared", b"x")
    trace_call("register", uwsgi.register_rpc, "own", lambda: role().encode() + b" own")
    trace_call("replace", uwsgi.register_rpc, "shared", lambda *arguments: role().encode() + b" replaced")
    trace_call("list", uwsgi.rpc_list)
    trace_call("own", uwsgi.call, b"own")
    trace_call("shared", uwsgi.rpc, None, b"shared", b"x")


def shared(*arguments):
    return role().encode() + b" shared"


trace_call("before", uwsgi.call, b"shared")
trace_call("register", uwsgi.register_rpc, "shared", shared)
trace_call("register again", uwsgi.register_rpc, "shared", shared, 3)
trace_call("list", uwsgi.rpc_list)
trace_call("shared", uwsgi.call, b"shared")
uwsgi.post_fork_hook = forked
