"""The decorators page on spoolraw and spoolforever: one result ends the job, the other brings it again each period."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --spooler-ordered --spooler-frequency 1 --import {program}
# seconds: 4

import uwsgi
from tracing import trace
from uwsgidecorators import spoolforever, spoolraw


@spoolraw
def controlled(args):
    trace("controlled", args["foo"])
    if args["foo"] == "bar":
        return uwsgi.SPOOL_OK
    return uwsgi.SPOOL_RETRY


@spoolforever
def for_ever(args):
    trace("for ever", args["pippo"])


controlled.spool(foo="bar")
controlled.spool(foo="other")
for_ever.spool({"pippo": "pluto"})
