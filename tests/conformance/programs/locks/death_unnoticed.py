"""A lock whose holder died and nobody asked about is simply taken by the next lock(), with a word in the log."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
# seconds: 3
# log: ^\[deadlock-detector\].*

import os
import time

import uwsgi
from tracing import trace


def hook(message):
    if message == b"die":
        uwsgi.lock()
        trace("held")
        os._exit(0)
    time.sleep(0.6)
    trace("locks", uwsgi.lock(), uwsgi.is_locked(), uwsgi.unlock(), uwsgi.is_locked())


uwsgi.mule_msg_hook = hook
uwsgi.mule_msg(b"die", 1)
uwsgi.mule_msg(b"want", 2)
