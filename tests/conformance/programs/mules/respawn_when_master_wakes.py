"""A dead mule is forked anew as soon as anything wakes the master, here a signal raised in another mule."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
# seconds: 3

import os
import time

import uwsgi
from tracing import trace


def hook(message):
    if message == b"die":
        time.sleep(0.2)
        trace("dies")
        os._exit(0)
    time.sleep(0.5)
    trace("raises", uwsgi.signal(9))


uwsgi.mule_msg_hook = hook
uwsgi.post_fork_hook = lambda: uwsgi.mule_id() and trace("fork")
uwsgi.register_signal(9, "mule1", lambda number: trace("signal", number))
uwsgi.mule_msg(b"die", 1)
uwsgi.mule_msg(b"wake", 2)
