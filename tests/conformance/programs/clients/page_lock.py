"""The decorators page on lock: the function runs locked, and not at all in the spooler."""
# uwsgi: --master --socket {cwd}/socket --processes 2 --spooler jobs --import {program}
# seconds: 2

import uwsgi
from tracing import trace
from uwsgidecorators import lock, postfork


@lock
def dangerous():
    return uwsgi.is_locked()


@postfork
def try_it():
    trace("locked", dangerous())


trace("while importing", dangerous(), uwsgi.is_locked())
