"""A program for a mule that does not exist runs nowhere; one for mule 0 runs in every process that is no mule."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --mule --import {program}
# seconds: 2

from tracing import trace
from uwsgidecorators import mule


@mule(5)
def nowhere():
    trace("never")


@mule("1")
def text():
    trace("never")


@mule(1.0)
def number():
    trace("float")


@mule(0)
def zero():
    trace("zero")
