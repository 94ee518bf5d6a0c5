"""Without mules the decorators can be applied, and a call raises."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

from tracing import trace, trace_call
from uwsgidecorators import mule, mulefunc, postfork


@mulefunc
def work():
    trace("never")


@mule(1)
def brain():
    trace("never")


@postfork
def send():
    trace_call("any", work)
    trace_call("one", lambda: mulefunc(1)(brain_of)())
    trace_call("farm", lambda: mulefunc("mail")(brain_of)())


def brain_of():
    trace("never")
