"""A message sent from a timer's handler in mule 1 reaches the hook of mule 2."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
# seconds: 3

import uwsgi
from tracing import trace


def on_signal(number):
    trace("sent", uwsgi.mule_msg(b"hello", 2))


def on_message(message):
    trace("message", message)


uwsgi.mule_msg_hook = on_message
uwsgi.register_signal(17, "mule1", on_signal)
uwsgi.add_timer(17, 1)
