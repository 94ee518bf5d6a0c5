"""An exception over a message ends the loop, and the mule falls back to reading for the message hook."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 3

import pickle

import uwsgi
from tracing import trace
from uwsgidecorators import mulemsg, postfork, timer


@mulemsg(1)
def on_message(message):
    trace("message", message)
    raise ValueError("not this one")


@postfork(1)
def send():
    uwsgi.mule_msg(b"one", 1)
    uwsgi.mule_msg(b"two", 1)
    uwsgi.mule_msg(pickle.dumps({"service": "other"}), 1)


@timer(1, target="mule1")
def alive(number):
    trace("alive")
