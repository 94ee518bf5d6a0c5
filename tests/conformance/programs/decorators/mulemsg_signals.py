"""A mule in a @mulemsg loop gets its messages, and no signals."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 4

import uwsgi
from tracing import trace
from uwsgidecorators import mulemsg, timer


@mulemsg(1)
def on_message(message):
    trace("message", message)


@timer(1, target="mule1")
def tick(number):
    trace("never")


@timer(1, target="worker1")
def send(number):
    uwsgi.mule_msg(b"from the timer", 1)
