"""@muleloop calls its function over and over; time passes in it as the function sleeps."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
# seconds: 4

import time

import uwsgi
from tracing import trace
from uwsgidecorators import muleloop

turns = []


@muleloop(2)
def turn():
    turns.append(1)
    trace("turn", len(turns), uwsgi.mule_id())
    time.sleep(1)


trace("left", turn)
