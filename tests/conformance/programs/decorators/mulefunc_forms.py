"""Calls to one mule by number and to a farm by name, which must be bytes; each returns None at once."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --farm mail:2 --import {program}
# seconds: 2

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import mulefunc, postfork


@mulefunc(1)
def on_one(*args, **kwargs):
    trace("on one", args, kwargs)
    return "dropped"


@mulefunc(b"mail")
def on_farm(word):
    trace("on farm", word)


trace("types", type(on_one).__name__, on_one.__name__, type(on_farm).__name__)


@postfork(1)
def send():
    trace_call("one", on_one, 1, key="é")
    trace_call("farm", on_farm, b"bytes")
    trace_call("farm as text", mulefunc("mail")(on_farm), 1)
