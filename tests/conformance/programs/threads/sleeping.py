"""A mule's threads sleep beside each other and beside its messages, each by its own time; joining waits for one of them."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --enable-threads --import {program}
# seconds: 5

import threading
import time

import uwsgi
from tracing import trace


def nap(name, seconds):
    time.sleep(seconds)
    trace("woke", name, uwsgi.mule_id())


def hook(message):
    trace("message", message)
    if message == b"start":
        for name, seconds in (("a", 2.3), ("b", 1.4)):
            threading.Thread(target=nap, args=(name, seconds), daemon=True).start()
        uwsgi.mule_msg(b"join", 1)
    if message == b"join":
        thread = threading.Thread(target=nap, args=("joined", 1.1), daemon=True)
        thread.start()
        thread.join(0.5)
        trace("after half a second", thread.is_alive())
        thread.join()
        trace("joined", thread.is_alive())
        timer = threading.Timer(2, lambda: trace("timer"))
        timer.daemon = True
        timer.start()


uwsgi.mule_msg_hook = hook
uwsgi.mule_msg(b"start", 1)
