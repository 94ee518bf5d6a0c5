"""@rbtimer sends its signal every period, as @timer does."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 5

from tracing import trace
from uwsgidecorators import rbtimer


@rbtimer(1, target="mule1")
def each(number):
    trace("each", number)


@rbtimer(2, target="mule1", signum=9)
def other(number):
    trace("other", number)


trace("kept", each.__name__)
