"""A mule may call itself: the message waits until the present one is done."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 2

from tracing import trace
from uwsgidecorators import mulefunc, postfork


@mulefunc(1)
def count(left):
    trace("begin", left)
    if left:
        count(left - 1)
    trace("end", left)


@postfork(1)
def send():
    count(3)
