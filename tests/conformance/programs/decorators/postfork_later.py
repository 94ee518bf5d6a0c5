"""What a forked process adds to the chain concerns it alone."""
# uwsgi: --master --workers 2 --socket {cwd}/socket --import {program}
# differs: Module globals are one process's here.
# seconds: 1

import uwsgi
from tracing import trace
from uwsgidecorators import postfork, postfork_chain


@postfork
def add():
    if uwsgi.worker_id() == 1:
        postfork(lambda: trace("added"))


@postfork
def last():
    trace("last", len(postfork_chain))
