"""Spooled by keywords, by a dict, and with pickled arguments and a past time."""
# uwsgi: --master --spooler jobs --spooler-ordered --import {program}
# seconds: 2

from tracing import trace
from uwsgidecorators import spool


@spool
def a_long_long_task(arguments):
    trace("long", {key: value for key, value in arguments.items() if key != "spooler_task_name"})


@spool
def a_longer_task(args):
    trace("longer", args["pippo"])


@spool(pass_arguments=True)
def some_task(*args, **kwargs):
    trace("some", args, kwargs)


a_long_long_task.spool(foo="bar", hello="world")
a_longer_task.spool({"pippo": "pluto"})
some_task.spool(id=42, foo=["bar", "baz"], func=min, at=str(1497023151))
