"""Who may apply @signal and @timer: the master and the workers; a mule and a spooler are refused."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --mule --import {program}
# seconds: 1

from tracing import trace_call
from uwsgidecorators import cron, filemon, postfork, rbtimer, signal, timer


def work(number):
    pass


@postfork
def register():
    trace_call("signal", lambda: signal(30)(work).__name__)
    trace_call("timer", lambda: timer(100)(work).__name__)
    trace_call("rbtimer", lambda: rbtimer(100)(work).__name__)
    trace_call("cron", lambda: cron(1, 1, 1, 1, 1)(work).__name__)
    trace_call("filemon", lambda: filemon("/nonexistent")(work).__name__)
