"""The chain runs in each worker, mule and spooler, not in the master; numbered links in their worker alone."""
# uwsgi: --master --workers 2 --socket {cwd}/socket --spooler jobs --mules 2 --import {program}
# seconds: 1

import uwsgi
from tracing import trace
from uwsgidecorators import postfork, postfork_chain


@postfork
def first():
    trace("first", uwsgi.worker_id(), uwsgi.mule_id(), uwsgi.i_am_the_spooler())


@postfork(2)
def second():
    trace("second")


@postfork(1)
def third():
    trace("third")


@postfork(0)
def fourth():
    trace("fourth")


@postfork
def fifth():
    trace("fifth")


trace("names", type(first).__name__, second, third, fourth, type(fifth).__name__, len(postfork_chain))
first()
trace("spooler's result", first("dropped", key="dropped"))
