"""The decorators page's first example: a nightly cron and a spooled video encoder in one module."""
# uwsgi: --master --socket {cwd}/socket --processes 2 --spooler mytasks --spooler-frequency 1 --import {program}
# seconds: 3

from tracing import trace
from uwsgidecorators import *


@cron(40, 2, -1, -1, -1)
def forget_sessions(num):
    trace("sessions forgotten", num)


@spool
def encode(arguments):
    trace("encoded", arguments["filename"])


trace("registered", uwsgi.signal_registered(0))
encode.spool(filename="holiday.mov")
forget_sessions(0)
