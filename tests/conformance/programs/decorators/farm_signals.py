"""A mule in a @farm loop gets the farm's messages: no signals, and none of its own messages."""
# uwsgi: --master --socket {cwd}/socket --mule --farm one:1 --import {program}
# seconds: 4

import uwsgi
from tracing import trace
from uwsgidecorators import farm, mulefunc, postfork, timer


@farm("one")
def on_message(message):
    trace("farm message", message)


@mulefunc(1)
def direct():
    trace("direct")


@timer(1, target="mule1")
def tick(number):
    trace("tick")


@postfork(1)
def send():
    direct()
    uwsgi.farm_msg("one", b"hello")
