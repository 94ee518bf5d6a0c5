"""Keys that steer the decorators themselves: args, kwargs, ud_spool_func, ud_spool_ret among the keywords."""
# uwsgi: --master --spooler jobs --spooler-ordered --spooler-frequency 1 --import {program}
# seconds: 3

import uwsgi
import uwsgidecorators
from tracing import trace

run = uwsgidecorators.manage_spool_request


def watched(job):
    try:
        result = run(job)
    except Exception as error:
        trace("failed", job[b"case"], type(error).__name__, str(error))
        raise
    trace("result", job[b"case"], result)
    return result


uwsgi.spooler = watched


@uwsgidecorators.spool
def work(arguments):
    trace("work", arguments["case"])


@uwsgidecorators.spoolraw
def other(arguments):
    trace("other", arguments["case"])
    return -2


work(case="args", args="x")
work(case="kwargs", kwargs="x")
work(case="function", ud_spool_func="other")
work(case="result", ud_spool_ret="-1")
work({"case": "empty key", "": "x"})
work({"case": "text", b"case": b"bytes"})
