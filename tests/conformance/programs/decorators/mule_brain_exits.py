"""A programmed mule that calls sys.exit is printed as an exception and started anew, too."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 3

import sys

from tracing import elapsed, trace
from uwsgidecorators import mule

shown = sys.excepthook


def hook(kind, value, traceback):
    trace("excepthook", kind.__name__, str(value))


sys.excepthook = hook


@mule(1)
def brain():
    again = elapsed() >= 1
    trace("brain", again)
    if not again:
        sys.exit(7)
