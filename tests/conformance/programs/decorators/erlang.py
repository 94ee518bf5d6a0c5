"""The Erlang decorator can be made, and fails when applied: this server has no such plugin."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

from tracing import trace, trace_call
from uwsgidecorators import erlang

decorate = erlang("foobar")
trace("made", decorate.name)


def hello():
    return "Hello"


trace_call("applied", decorate, hello)
