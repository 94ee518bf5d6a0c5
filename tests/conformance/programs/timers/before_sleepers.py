"""What a handler sends after a sleep comes behind the signal of a timer that is due at that instant: timers are punctual."""
# uwsgi: --master --mules 2 --socket {cwd}/socket --import {program}
# seconds: 5

import time

import uwsgi
from tracing import trace


def beat(number):
    trace("beat")


def sleep_and_send(number):
    time.sleep(1)
    uwsgi.mule_msg(b"slept", 1)


def on_message(message):
    trace("message", message)


uwsgi.mule_msg_hook = on_message
uwsgi.register_signal(1, "mule1", beat)
uwsgi.register_signal(2, "mule2", sleep_and_send)
uwsgi.add_timer(1, 1)
uwsgi.add_timer(2, 3)
