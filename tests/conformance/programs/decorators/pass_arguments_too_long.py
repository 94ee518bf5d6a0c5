"""Pickled arguments of 64k and more are cut without complaint; the job then fails every period."""
# uwsgi: --master --spooler jobs --spooler-ordered --spooler-frequency 1 --import {program}
# seconds: 3

import uwsgi
import uwsgidecorators
from tracing import trace, trace_call

run = uwsgidecorators.manage_spool_request


def watched(job):
    trace("job", len(job[b"args"]))
    try:
        return run(job)
    except Exception as error:
        trace("failed", type(error).__name__, str(error))
        raise


uwsgi.spooler = watched


@uwsgidecorators.spool(pass_arguments=True)
def work(text):
    trace("ran", len(text))


trace_call("long", lambda: type(work("x" * 65600)))
trace_call("too long in sum", lambda: work("x" * 65400))
trace_call("just right", lambda: type(work("x" * 65000)))
