"""The decorators page on erlang: without uWSGI's Erlang plugin the module lacks what the decorator needs."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

from tracing import trace_call
from uwsgidecorators import erlang


def register():
    @erlang("foobar")
    def hello():
        return "Hello"


trace_call("erlang", register)
