"""@mulemsg hands the raw messages of its mule to the function; the other mule does not see them."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
# seconds: 2

import uwsgi
from tracing import trace
from uwsgidecorators import mulemsg, postfork


@mulemsg(1)
def on_message(message):
    trace("message", message)


@postfork(1)
def send():
    for text in (b"one", b"two", b"three"):
        uwsgi.mule_msg(text, 1)


trace("left", on_message)
