"""An exception in the chain keeps the rest of it from running in that process, which goes on."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --mule --import {program}
# seconds: 3

from tracing import trace
from uwsgidecorators import postfork, timer


@postfork
def first():
    trace("first")


@postfork
def fails():
    trace("fails")
    raise ValueError("broken link")


@postfork
def last():
    trace("never")


@timer(1, target="mule1")
def alive(number):
    trace("alive")


@timer(1, target="worker1")
def working(number):
    trace("working")
