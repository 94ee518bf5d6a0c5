"""A numbered mulefunc kept in a variable: after its first function it sends instead of decorating."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 2

from tracing import trace, trace_call
from uwsgidecorators import mulefunc, postfork

on_one = mulefunc(1)


@on_one
def first(*args):
    trace("first", [getattr(value, "__name__", value) for value in args])


def second():
    trace("never")


@postfork(1)
def send():
    first(1)
    trace_call("second", on_one, second)
    trace_call("attributes", lambda: (on_one.fname, on_one.mule))
