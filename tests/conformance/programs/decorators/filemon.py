"""@filemon runs its function when the folder it watches changes."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 4

import os
import time

from tracing import trace
from uwsgidecorators import filemon, muleloop, timer

os.mkdir("watched")
changes = []


@filemon("watched", target="worker1")
def changed(number):
    changes.append(1)
    if len(changes) == 1:
        trace("changed", number)


@muleloop(1)
def change():
    time.sleep(1)
    with open("watched/file", "w") as file:
        file.write("x")
    trace("wrote")
    time.sleep(100)
