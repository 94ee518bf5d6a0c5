"""A call made while importing waits in the queue until the mule is there."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 2

from tracing import trace, trace_call
from uwsgidecorators import mulefunc


@mulefunc(1)
def work(number):
    trace("work", number)


trace_call("one", work, 1)
trace_call("two", work, 2)
