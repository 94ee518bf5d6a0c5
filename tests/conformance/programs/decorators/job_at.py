"""An at among the arguments delays the job to that second, and is seen by the function."""
# uwsgi: --master --spooler jobs --spooler-frequency 1 --import {program}
# seconds: 5

import tracing
from tracing import trace
from uwsgidecorators import spool


@spool
def work(arguments):
    trace("ran", arguments["case"], "at" in arguments)


@spool(pass_arguments=True)
def passing(*args, **kwargs):
    trace("passing", args, kwargs)


work(case="now")
work(case="later", at=str(int(tracing.T0) + 2))
passing("later", at=str(int(tracing.T0) + 3).encode())
