"""The decorators page on pass_arguments: any value that pickles, a built-in function too, and `at` as a string."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --spooler-ordered --spooler-frequency 1 --import {program}
# seconds: 5

import time

from tracing import T0, trace
from uwsgidecorators import spool, spoolforever, spoolraw


@spool(pass_arguments=True)
def some_task(*args, **kwargs):
    trace("some", args, sorted(kwargs.items(), key=lambda item: item[0]))


@spoolforever(pass_arguments=True)
def again(*args):
    trace("again", args)


@spoolraw(pass_arguments=True)
def controlled(**kwargs):
    trace("controlled", kwargs)
    return -2 if kwargs["foo"] == "bar" else -1


some_task.spool(id=42, foo=["bar", "baz"], func=min, at=str(int(T0) + 2))
again.spool("pluto", 42)
controlled.spool(foo="bar", age=42)
