"""The documentation's first example: a timer whose function runs in the spooler."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --import {program}
# seconds: 4

from tracing import trace
from uwsgidecorators import timer


@timer(3, target="spooler")
def hello(signum):
    trace("hello", signum)
