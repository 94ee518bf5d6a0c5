"""The decorators page on signal: a handler for signal 17, raised from the spooler, handled in a worker."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --import {program}
# seconds: 3

import uwsgi
from tracing import trace
from uwsgidecorators import signal, spool


@signal(17)
def seventeen(num):
    trace("seventeen", num)


@spool
def raise_it(arguments):
    trace("raised", uwsgi.signal(17))


raise_it.spool(why="not")
