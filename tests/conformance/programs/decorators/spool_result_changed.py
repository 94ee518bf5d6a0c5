"""The function is handed the dict that the result is read from, and may change it."""
# uwsgi: --master --spooler jobs --spooler-ordered --spooler-frequency 1 --import {program}
# seconds: 4

from tracing import trace
from uwsgidecorators import spool, spoolforever

runs = []


@spoolforever
def ends(arguments):
    trace("ends")
    arguments["ud_spool_ret"] = -2


@spool
def goes_on(arguments):
    runs.append(1)
    trace("goes on", len(runs))
    if len(runs) < 3:
        arguments["ud_spool_ret"] = "-1"


@spool
def takes_out(arguments):
    trace("takes out")
    del arguments["ud_spool_ret"]
    return -2


ends()
goes_on()
takes_out()
