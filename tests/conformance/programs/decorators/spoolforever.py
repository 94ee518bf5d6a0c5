"""@spoolforever runs every period whatever is returned, until its file is gone."""
# uwsgi: --master --spooler jobs --spooler-frequency 1 --import {program}
# seconds: 6

import os

import uwsgi
from tracing import trace
from uwsgidecorators import spoolforever

runs = []


@spoolforever
def work(arguments):
    runs.append(1)
    trace("run", len(runs), arguments["ud_spool_ret"])
    if len(runs) == 3:
        os.unlink(arguments["spooler_task_name"])
    return uwsgi.SPOOL_OK


work()
