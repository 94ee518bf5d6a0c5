"""sys.exit() in the chain: what the process does then."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 2

import sys

import uwsgi
from tracing import elapsed, trace
from uwsgidecorators import postfork

leaving = [1]


@postfork
def leaves():
    trace("first")
    if uwsgi.mule_id() and elapsed() < 1:
        sys.exit(0)


@postfork
def last():
    trace("last")
