"""A spooler of --spooler-external alone does not satisfy @spool, which asks for the option --spooler."""
# uwsgi: --master --socket {cwd}/socket --spooler-external {cwd} --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import spool

trace("has spool()", hasattr(uwsgi, "spool"))
trace_call("decorator", spool, lambda arguments: None)
