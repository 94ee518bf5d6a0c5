"""A function registered in a worker alone is unknown to the spooler: its jobs fail every period."""
# uwsgi: --master --spooler jobs --spooler-frequency 1 --socket {cwd}/socket --import {program}
# differs: Module globals are one process's here.
# seconds: 3

import time

import uwsgi
import uwsgidecorators
from tracing import elapsed, trace

run = uwsgidecorators.manage_spool_request
seconds = set()


def watched(job):
    try:
        return run(job)
    except Exception as error:
        # A woken scan may follow another in the same second; one line of each is enough.
        if int(elapsed()) not in seconds:
            seconds.add(int(elapsed()))
            trace("failed", type(error).__name__, str(error))
        raise


uwsgi.spooler = watched


@uwsgidecorators.postfork(1)
def in_worker():
    @uwsgidecorators.spool
    def local(arguments):
        trace("never")

    time.sleep(0.3)  # the spooler has made its first scan by then
    local()
    trace("spooled")
