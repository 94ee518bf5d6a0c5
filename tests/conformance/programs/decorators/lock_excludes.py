"""Two workers in one locked function take turns."""
# uwsgi: --master --workers 2 --socket {cwd}/socket --import {program}
# seconds: 4

import time

import uwsgi
from tracing import trace
from uwsgidecorators import lock, postfork

begun = []


@lock
def slow():
    begun.append(1)
    time.sleep(1)


@postfork
def run():
    if uwsgi.worker_id() == 2:
        time.sleep(0.3)
    slow()
    trace("done")
