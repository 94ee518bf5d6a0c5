"""@spoolraw passes the result through int(): what ends a job, and what brings it back."""
# uwsgi: --master --spooler jobs --spooler-ordered --spooler-frequency 1 --import {program}
# seconds: 4

import uwsgi
from tracing import trace
from uwsgidecorators import spoolraw

RESULTS = {"ok": uwsgi.SPOOL_OK, "text": "-2", "float": -2.7, "word": "ok", "none": None, "retry": uwsgi.SPOOL_RETRY}
RESULTS.update(ignore=uwsgi.SPOOL_IGNORE, true=True, bytes=b"-2")


@spoolraw
def work(arguments):
    trace("ran", arguments["case"])
    return RESULTS[arguments["case"]]


for case in RESULTS:
    work(case=case)
