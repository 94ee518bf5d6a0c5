"""An exception in a @muleloop is printed, and the mule ends and starts anew."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 4
# times: ignored

import sys
import time

from tracing import elapsed, trace
from uwsgidecorators import muleloop


def shown(kind, value, traceback):
    trace("shown", kind.__name__, str(value))


sys.excepthook = shown


@muleloop(1)
def turn():
    trace("turn")
    if elapsed() > 0.9:
        time.sleep(100)
    time.sleep(0.2)
    if elapsed() > 0.35:
        raise KeyError("second turn")
