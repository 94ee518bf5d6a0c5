"""A task that decides itself whether it is done, with keywords and with pickled arguments."""
# uwsgi: --master --spooler jobs --spooler-ordered --spooler-frequency 1 --import {program}
# seconds: 4

import uwsgi
from tracing import trace
from uwsgidecorators import spoolraw


@spoolraw
def a_controlled_task(args):
    trace("keywords", args["foo"])
    if args["foo"] == "bar":
        return uwsgi.SPOOL_OK
    return uwsgi.SPOOL_RETRY


@spoolraw(pass_arguments=True)
def a_passing_task(**kwargs):
    trace("arguments", kwargs)
    if kwargs["foo"] == "bar":
        return uwsgi.SPOOL_OK
    return uwsgi.SPOOL_RETRY


a_controlled_task.spool(foo="bar")
a_controlled_task.spool(foo="other")
a_passing_task.spool(foo="bar", age=42)
a_passing_task.spool(foo="other", age=42)
