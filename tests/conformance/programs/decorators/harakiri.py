"""@harakiri passes arguments and result of a call that is in time; the replaced name is a bound method."""
# uwsgi: --master --socket {cwd}/socket --mule --spooler jobs --import {program}
# seconds: 4

import time

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import harakiri, postfork, timer


@harakiri(2)
def quick(word, key=None):
    return word, key


trace("name", quick.__name__, type(quick).__name__)
trace_call("in the master", quick, "word")


@postfork
def call():
    trace_call("result", quick, "word", key=1)


@timer(1, target="mule1")
def alive(number):
    trace("alive")


@timer(1, target="worker1")
def working(number):
    trace("working")
