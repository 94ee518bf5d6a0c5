"""An exception in a programmed mule ends it with status 1, and the master starts it anew."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 3
# log: OOOPS mule 1

import uwsgi
from tracing import elapsed, trace
from uwsgidecorators import mule


@mule(1)
def brain():
    again = elapsed() >= 1
    trace("brain", again)
    if not again:
        raise ValueError("no brain")
