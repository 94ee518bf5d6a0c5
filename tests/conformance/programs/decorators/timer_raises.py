"""A handler that raises is called again at its next time."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 4

from tracing import trace
from uwsgidecorators import timer


@timer(1, target="mule1")
def fails(number):
    trace("fails")
    raise ValueError("each time")
