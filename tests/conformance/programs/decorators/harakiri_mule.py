"""A mule whose call outlasts its @harakiri is killed and started anew."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 6

import time

from tracing import elapsed, trace
from uwsgidecorators import harakiri, mule, postfork


@harakiri(1)
def slow():
    time.sleep(20)
    trace("never")


@mule(1)
def brain():
    first = elapsed() < 1
    trace("brain", first)
    if first:
        slow()
