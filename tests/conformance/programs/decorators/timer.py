"""@timer sends the lowest free signal every period, to the first worker."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 5

from tracing import trace
from uwsgidecorators import timer


@timer(1)
def each(number):
    trace("each", number)


@timer(2)
def other(number):
    trace("other", number)


@timer(3, signum=77)
def chosen(number):
    trace("chosen", number)


trace("kept", each.__name__)
