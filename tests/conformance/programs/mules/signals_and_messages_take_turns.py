"""A mule that comes up with signals and messages waiting handles one of each in turn, signals first."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 3

import os
import time

import uwsgi
from tracing import trace

uwsgi.mule_msg_hook = lambda message: trace("message", message) or (message == b"end" and os._exit(0))


def handler(number):
    trace("signal", number)
    if number == 1:
        for turn in range(3):
            uwsgi.signal(2)
            uwsgi.mule_msg(b"message", 1)
        time.sleep(0.3)


uwsgi.register_signal(1, "mule1", handler)
uwsgi.register_signal(2, "mule1", handler)
uwsgi.register_signal(3, "mule1", handler)
uwsgi.add_timer(1, 1)
