"""@farm runs in the mules of the farm; each message reaches one of them."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --farm one:2 --import {program}
# seconds: 2

import uwsgi
from tracing import trace
from uwsgidecorators import farm, postfork


@farm("one")
def on_message(message):
    trace("message", message, uwsgi.in_farm("one"))


@postfork(1)
def send():
    for text in (b"a", b"b", b"c"):
        uwsgi.farm_msg("one", text)


trace("left", on_message)
