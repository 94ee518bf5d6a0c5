"""rpc() to the instance's own socket is answered by a worker, in that worker's role and from its own functions."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 2

import os

import uwsgi
from tracing import role, trace, trace_call


def who(*arguments):
    return role().encode() + b" " + b"|".join(arguments)


def raises():
    raise ValueError("oops")


def hook(message):
    node = os.path.abspath("socket")
    trace_call("str", uwsgi.rpc, node, b"who", b"x", b"y")
    trace_call("bytes", uwsgi.rpc, node.encode(), b"who")
    trace_call("empty argument", uwsgi.rpc, node, b"who", b"")
    trace_call("relative", uwsgi.rpc, "socket", b"who")
    trace_call("own", uwsgi.rpc, node, b"own")
    trace_call("unknown", uwsgi.rpc, node, b"unknown")
    trace_call("raises", uwsgi.rpc, node, b"raises")
    trace_call("empty", uwsgi.rpc, node, b"empty")
    trace_call("too long", uwsgi.rpc, node, b"who", b"x" * 65530)
    trace_call("here", uwsgi.rpc, "", b"who")


uwsgi.register_rpc("who", who)
uwsgi.register_rpc("raises", raises)
uwsgi.register_rpc("empty", lambda: b"")
uwsgi.post_fork_hook = lambda: uwsgi.worker_id() and uwsgi.register_rpc("own", lambda: b"worker's own")
uwsgi.mule_msg_hook = hook
uwsgi.register_signal(1, "mule1", hook)
uwsgi.add_timer(1, 1)
