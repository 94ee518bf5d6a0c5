"""A spooler whose call outlasts its @harakiri is killed; the new one runs the same job first."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 6

import time

from tracing import elapsed, trace
from uwsgidecorators import harakiri, spool


@harakiri(1)
def slow():
    time.sleep(20)
    trace("never")


@spool
def work(arguments):
    first = elapsed() < 1
    trace("work", first)
    if first:
        slow()


work()
