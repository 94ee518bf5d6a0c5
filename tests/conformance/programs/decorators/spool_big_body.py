"""A body may be long; all else together may not."""
# uwsgi: --master --spooler jobs --spooler-ordered --import {program}
# seconds: 2

from tracing import trace, trace_call
from uwsgidecorators import spool


@spool
def work(arguments):
    trace("work", {key: len(value) for key, value in arguments.items() if key in ("body", "big", "one", "two")})


trace_call("body", lambda: type(work(body="x" * 200000)))
trace_call("one value", lambda: type(work(big="x" * 60000)))
trace_call("two values", lambda: type(work(one="x" * 40000, two="x" * 40000)))
trace_call("one value of 64k and 5", lambda: type(work(big="x" * 65541)))
trace_call("empty", lambda: type(work(body="", big="")))
