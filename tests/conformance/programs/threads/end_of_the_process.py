"""Threads end with their mule, and os._exit() in one of them ends it."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --enable-threads --import {program}
# seconds: 4

import os
import threading
import time

import uwsgi
from tracing import trace


def ends():
    time.sleep(0.6)
    trace("ends the mule")
    os._exit(0)


def ticks():
    for _ in range(9):
        trace("tick")
        time.sleep(0.4)


def hook(message):
    trace("message", message)
    if message == b"start":
        threading.Thread(target=ticks, daemon=True).start()
        threading.Thread(target=ends, daemon=True).start()
    if message == b"exit":
        threading.Thread(target=ticks, daemon=True).start()
        time.sleep(1)
        os._exit(0)


uwsgi.mule_msg_hook = hook
uwsgi.post_fork_hook = lambda: uwsgi.mule_id() and trace("fork")
uwsgi.mule_msg(b"start", 1)
uwsgi.mule_msg(b"exit", 2)
