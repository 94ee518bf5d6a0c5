"""One number registered twice: the second is refused in the master."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 2

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import postfork, signal


@signal(5)
def first(number):
    trace("first", number)


def second(number):
    trace("second", number)


trace_call("again", signal(5), second)
trace_call("again the same", signal(5), first)


@postfork(1)
def send():
    trace_call("in a worker", lambda: signal(5)(second).__name__)
    uwsgi.signal(5)
