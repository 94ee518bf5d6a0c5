"""A call in a worker reaches the spooler at once."""
# uwsgi: --master --spooler jobs --spooler-frequency 1 --socket {cwd}/socket --import {program}
# seconds: 3

import time

import uwsgi
import uwsgidecorators
from tracing import trace


@uwsgidecorators.spool
def known(arguments):
    trace("ran", arguments["sender"])


@uwsgidecorators.postfork(1)
def in_worker():
    time.sleep(0.3)  # the spooler has made its first scan by then
    known(sender=str(uwsgi.worker_id()))
    trace("spooled")
