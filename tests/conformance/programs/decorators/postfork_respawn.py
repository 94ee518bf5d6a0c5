"""A mule that ended and comes back runs the chain again."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 4
# times: ignored

import os

import uwsgi
from tracing import elapsed, trace
from uwsgidecorators import postfork, timer


@postfork
def start():
    trace("start", elapsed() > 1)


@timer(1, target="mule1")
def end(number):
    trace("end")
    if elapsed() < 2:
        os._exit(0)
