"""With --lazy-apps the module is imported in the worker after its fork: the chain does not run, signals work."""
# uwsgi: --master --socket {cwd}/socket --lazy-apps --spooler jobs --mule --import {program}
# seconds: 3

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import postfork, spool, timer


@postfork
def forked():
    trace("never")


@spool
def work(arguments):
    trace("work")


def tick(number):
    trace("tick")


trace("import")
trace_call("timer", lambda: timer(1)(tick).__name__)
