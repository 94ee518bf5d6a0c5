"""A timer of three seconds and a red-black timer of two."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 5
# order: total

from tracing import trace
from uwsgidecorators import rbtimer, timer


@timer(3)
def three_seconds(num):
    trace("3 seconds elapsed", num)


@rbtimer(2)
def two_seconds(num):
    trace("2 seconds elapsed", num)
