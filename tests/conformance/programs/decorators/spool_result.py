"""@spool drops the function's result, so that only an exception brings the job back."""
# uwsgi: --master --spooler jobs --spooler-ordered --spooler-frequency 1 --import {program}
# seconds: 4

import uwsgi
from tracing import trace
from uwsgidecorators import spool

failures = []


@spool
def asks_again(arguments):
    trace("asks again", arguments["ud_spool_ret"])
    return uwsgi.SPOOL_RETRY


@spool
def fails_twice(arguments):
    failures.append(1)
    trace("fails twice", len(failures))
    if len(failures) < 3:
        raise ValueError("not yet")


asks_again()
fails_twice()
