"""Several decorators over one function: each registers what it was given."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --mule --import {program}
# seconds: 3

import time

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import postfork, rpc, signal, spool, timer


@timer(1, target="mule1")
@signal(40, target="mule1")
@rpc("beat")
def beat(number=None):
    trace("beat", number)
    return b"answer"


@rpc("enqueue")
@spool
def enqueue(arguments):
    trace("job", arguments.get("key"))


trace("types", type(beat).__name__, type(enqueue).__name__)
trace_call("postfork on postfork", lambda: type(postfork(postfork(beat))).__name__)


@postfork(1)
def call():
    trace_call("rpc", uwsgi.call, b"beat")
    uwsgi.signal(40)
    time.sleep(0.3)  # the spooler has made its first scan by then
    enqueue(key="value")
