"""An exception in a @muleloop is printed, and the mule ends and starts anew with its old globals."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 4
# times: ignored

import sys
import time

from tracing import elapsed, trace
from uwsgidecorators import muleloop

turns = []


def shown(kind, value, traceback):
    trace("shown", kind.__name__, str(value))


sys.excepthook = shown


@muleloop(1)
def turn():
    turns.append(1)
    trace("turn", len(turns))
    time.sleep(0.2)
    if len(turns) == 2 and elapsed() < 1:
        raise KeyError("second turn")
    if len(turns) == 3:
        time.sleep(100)
