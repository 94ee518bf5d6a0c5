"""Signals sent to a mule while its @mule function runs are handled after it."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 5

import time

from tracing import trace
from uwsgidecorators import mule, timer


@mule(1)
def brain():
    trace("begin")
    time.sleep(2.5)
    trace("end")


@timer(1, target="mule1")
def tick(number):
    trace("tick")
