"""The decorators page on timer and rbtimer: both come each period, each with a signal of its own."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 6

from tracing import trace
from uwsgidecorators import rbtimer, timer


@timer(2)
def every_two(num):
    trace("timer", num)


@rbtimer(2)
def every_two_red_black(num):
    trace("rbtimer", num)
