"""A spooler that has run its number of tasks ends with uwsgi.atexit and Python's atexit functions, its own before the master's."""
# uwsgi: --master --spooler jobs --spooler-max-tasks 1 --import {program}
# seconds: 2

import atexit

import uwsgi
from tracing import trace


def work(arguments):
    atexit.register(trace, "registered in", arguments[b"name"])
    trace("work", arguments[b"name"])
    return uwsgi.SPOOL_OK


uwsgi.atexit = lambda: trace("uwsgi.atexit")
atexit.register(lambda: trace("atexit"))
uwsgi.spooler = work
uwsgi.spool({b"name": b"one"})
