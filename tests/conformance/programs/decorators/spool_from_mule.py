"""A mule spools as a worker does."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --mule --import {program}
# seconds: 3

import time

from tracing import trace, trace_call
from uwsgidecorators import mulefunc, postfork, spool


@spool
def work(arguments):
    trace("work", arguments["sender"])


@mulefunc(1)
def enqueue():
    trace_call("result", lambda: type(work(sender="mule")).__name__)


@postfork(1)
def send():
    time.sleep(0.3)
    enqueue()
