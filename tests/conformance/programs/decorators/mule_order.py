"""Links of one mule run in the order of decoration, and one that loops keeps the later ones from running."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
# seconds: 2

import uwsgi
from tracing import trace
from uwsgidecorators import mule, mulemsg, postfork


@postfork
def first():
    trace("first")


@mule(1)
def brain():
    trace("brain")


@mulemsg(1)
def on_message(message):
    trace("message", message)


@mule(1)
def never():
    trace("never")


@postfork
def last():
    trace("last")
    if uwsgi.worker_id():
        uwsgi.mule_msg(b"hello", 1)
