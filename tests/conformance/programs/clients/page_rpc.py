"""The decorators page on rpc: in str, as shown there, it does not work; with the name and the result in bytes it does."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --import {program}
# seconds: 2

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import postfork, rpc


@rpc("helloworld")
def greet():
    return "Hello World"


@rpc("inbytes")
def greet_in_bytes():
    return b"Hello World"


trace_call("import", uwsgi.call, "helloworld")
trace_call("name in bytes", uwsgi.call, b"helloworld")
trace_call("all in bytes", uwsgi.call, b"inbytes")


@postfork
def ask():
    trace_call("forked", uwsgi.call, "helloworld")
    trace_call("rpc", uwsgi.rpc, None, b"inbytes")
    trace_call("unknown", uwsgi.call, b"nobody")


trace("direct", greet())
