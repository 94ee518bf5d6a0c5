"""The decorators page on postfork: every function is called in turn in each process that is forked."""
# uwsgi: --master --socket {cwd}/socket --processes 2 --mule --spooler jobs --import {program}
# seconds: 2

from tracing import trace
from uwsgidecorators import postfork


@postfork
def reconnect():
    trace("reconnected")


@postfork
def hello():
    trace("hello")
