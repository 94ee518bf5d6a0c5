"""@lock under @timer and @mulefunc: the locked object takes the function's place."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 3

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import lock, mulefunc, timer


@timer(1, target="mule1")
@lock
def each(number):
    trace("each", number, uwsgi.is_locked())


def work():
    trace("never")


trace("type", type(each).__name__)
trace_call("mulefunc over lock", mulefunc, lock(work))
