"""A timer made in a worker works, too."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 4

from tracing import trace
from uwsgidecorators import postfork, timer


@postfork(1)
def make():
    @timer(1)
    def local(number):
        trace("local", number)
