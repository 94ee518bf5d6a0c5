"""Two decorators made before either is applied get one number: the second cannot be applied in the master."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 3

from tracing import trace, trace_call
from uwsgidecorators import timer

one, two = timer(1, target="mule1"), timer(2, target="mule1")


@one
def first(number):
    trace("first", number)


def second(number):
    trace("second", number)


trace_call("second", two, second)
