"""@lock holds the lock during the call and passes arguments and result; in a spooler it calls nothing."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --mule --import {program}
# seconds: 2

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import lock, postfork


@lock
def guarded(word, fail=False):
    trace("inside", word, uwsgi.is_locked())
    if fail:
        raise ValueError("inside")
    return word


trace("object", type(guarded).__name__, hasattr(guarded, "__name__"))
trace_call("in the master", guarded, "master")


@postfork
def call():
    trace_call("result", guarded, "word")


@postfork(1)
def fail():
    trace_call("raises", guarded, "word", fail=True)
    trace("locked afterwards", uwsgi.is_locked())
