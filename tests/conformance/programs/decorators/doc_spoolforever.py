"""A task that is run for ever, with a dict and with pickled arguments."""
# uwsgi: --master --spooler jobs --spooler-ordered --spooler-frequency 2 --import {program}
# seconds: 5

from tracing import trace
from uwsgidecorators import spoolforever


@spoolforever
def a_longer_task(args):
    trace("dict", args["pippo"])


@spoolforever(pass_arguments=True)
def a_passing_task(*args):
    trace("arguments", args)


a_longer_task.spool({"pippo": "pluto"})
a_passing_task.spool("pluto", 42)
