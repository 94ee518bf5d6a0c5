"""A call in a worker reaches the spooler at once; functions registered there alone it does not know."""
# uwsgi: --master --spooler jobs --spooler-frequency 1 --socket {cwd}/socket --import {program}
# seconds: 3

import uwsgi
import uwsgidecorators
from tracing import trace

run = uwsgidecorators.manage_spool_request


def watched(job):
    try:
        return run(job)
    except Exception as error:
        trace("failed", type(error).__name__, str(error))
        raise


uwsgi.spooler = watched


@uwsgidecorators.spool
def known(arguments):
    trace("ran", arguments["sender"])


@uwsgidecorators.postfork(1)
def in_worker():
    @uwsgidecorators.spool
    def local(arguments):
        trace("never")

    known(sender=str(uwsgi.worker_id()))
    local()
    trace("spooled")
