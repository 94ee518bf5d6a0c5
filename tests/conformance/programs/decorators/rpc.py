"""@rpc registers a function under a name and gives it back; a call by a bytes name runs it, and wants bytes from it."""
# uwsgi: --master --socket {cwd}/socket --mule --spooler jobs --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import postfork, rpc


@rpc("helloworld")
def hello():
    return "Hello World"


@rpc("join")
def join(*parts):
    return b"-".join(parts)


@rpc("kinds")
def kinds(*parts):
    return repr([type(part).__name__ for part in parts]).encode()


@rpc("nothing")
def nothing():
    return None


@rpc("empty")
def empty():
    return b""


@rpc("fails")
def fails():
    raise ValueError("in the function")


trace("kept", hello.__name__, hello())


@postfork
def call():
    trace_call("list", lambda: sorted(uwsgi.rpc_list()))
    trace_call("rpc", uwsgi.rpc, None, b"join", b"a", b"b")
    trace_call("rpc of text", uwsgi.rpc, None, b"helloworld")
    trace_call("call", uwsgi.call, b"join", b"a", b"b", b"")
    trace_call("text for the name", uwsgi.call, "join", b"a")
    trace_call("text for an argument", uwsgi.call, b"kinds", "a", b"b")
    trace_call("kinds", uwsgi.call, b"kinds", b"a", b"b")
    for name in (b"helloworld", b"nothing", b"empty", b"fails", b"unknown"):
        trace_call(name.decode(), uwsgi.call, name)
