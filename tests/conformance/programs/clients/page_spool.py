"""The decorators page on spool: keywords, a dict, and a task that takes its time in the spooler."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --spooler-ordered --spooler-frequency 1 --import {program}
# seconds: 6

import time

from tracing import trace
from uwsgidecorators import spool


@spool
def long_task(arguments):
    trace("long", arguments["foo"], arguments["hello"])
    for step in range(2):
        time.sleep(1)
        trace("step", step)


@spool
def longer_task(args):
    trace("longer", args["pippo"])


long_task.spool(foo="bar", hello="world")
longer_task.spool({"pippo": "pluto"})
