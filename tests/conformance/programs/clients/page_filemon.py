"""The decorators page on filemon: a change of the folder calls the function."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 4

import os

from tracing import trace
from uwsgidecorators import filemon, rbtimer

os.mkdir("watched")


@filemon("watched")
def changed(num):
    trace("changed", num)


@rbtimer(2)
def change(num):
    trace("changing")
    os.mkdir(f"watched/{len(os.listdir('watched'))}")
