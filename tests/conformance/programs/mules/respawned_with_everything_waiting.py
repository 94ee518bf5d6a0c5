"""After its death a mule finds signals and messages of all kinds waiting: it takes turns, own signals before messages."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --farm f:1 --import {program}
# seconds: 3

import os
import time

import uwsgi
from tracing import trace


def hook(message):
    trace("message", message)
    if message == b"die":
        for turn in range(2):
            uwsgi.farm_msg("f", b"farm")
            uwsgi.mule_msg(b"shared")
            uwsgi.mule_msg(b"own", 1)
            uwsgi.signal(1)
            uwsgi.signal(2)
        time.sleep(0.3)
        os._exit(0)


uwsgi.mule_msg_hook = hook
uwsgi.register_signal(1, "mule1", lambda number: trace("signal", number))
uwsgi.register_signal(2, "farm_f", lambda number: trace("signal", number))
uwsgi.mule_msg(b"die", 1)
