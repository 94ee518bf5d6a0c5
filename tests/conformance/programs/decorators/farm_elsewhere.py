"""A mule outside the farm, and a farm that does not exist, get nothing to run; the mule reads on."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --farm one:1 --import {program}
# seconds: 2

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import farm, mulefunc, postfork


@farm("other")
def never(message):
    trace("never", message)


@mulefunc(b"one")
def reached(word):
    trace("reached", word)


@mulefunc(b"other")
def unreached():
    trace("never")


@postfork
def look():
    trace_call("in farm", uwsgi.in_farm, "other")
    trace_call("in one", uwsgi.in_farm, "one")
    if uwsgi.worker_id():
        trace_call("send", reached, "hello")
        trace_call("send elsewhere", unreached)
