"""A mule in a @muleloop that never waits for messages gets no signals."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 4

import time

from tracing import trace
from uwsgidecorators import muleloop, timer


@muleloop(1)
def turn():
    trace("turn")
    time.sleep(1.5)


@timer(1, target="mule1")
def tick(number):
    trace("never")
