"""The forms of pass_arguments: the result counts in the raw one alone, and forever is for ever."""
# uwsgi: --master --spooler jobs --spooler-ordered --spooler-frequency 1 --import {program}
# seconds: 4

import uwsgi
from tracing import trace
from uwsgidecorators import spool, spoolforever, spoolraw

runs = []


@spoolraw(pass_arguments=True)
def controlled(**kwargs):
    runs.append(1)
    trace("controlled", sorted(kwargs.items()))
    return uwsgi.SPOOL_OK if len(runs) == 2 else uwsgi.SPOOL_RETRY


@spoolforever(pass_arguments=True)
def forever(*args):
    trace("forever", args)


@spool(pass_arguments=True)
def once(*args):
    trace("once", args)
    return uwsgi.SPOOL_RETRY


controlled(foo="bar", age=42)
forever("pluto", 42)
once(1)
