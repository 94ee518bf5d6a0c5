"""A raw task that asks for a retry is run again each period, in one process, until it says it is done."""
# uwsgi: --master --spooler jobs --spooler-frequency 1 --import {program}
# seconds: 5

import uwsgi
from tracing import trace
from uwsgidecorators import spoolraw

runs = []


@spoolraw
def work(arguments):
    runs.append(1)
    trace("run", len(runs))
    return uwsgi.SPOOL_OK if len(runs) == 3 else uwsgi.SPOOL_RETRY


work(key="value")
