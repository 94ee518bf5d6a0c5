"""A worker whose call outlasts its @harakiri is killed and started anew."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 6

import time

import uwsgi
from tracing import elapsed, trace
from uwsgidecorators import harakiri, postfork, signal


@harakiri(1)
def slow():
    time.sleep(20)
    trace("never")


@postfork(1)
def start():
    first = elapsed() < 1
    trace("start", first)
    if first:
        slow()
