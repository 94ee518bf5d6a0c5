"""A thread that takes work from a queue, and a handler that waits for an event that a sleeping thread sets."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --enable-threads --import {program}
# seconds: 4

import queue
import threading
import time

import uwsgi
from tracing import trace

work = queue.Queue()
done = threading.Event()


def consume():
    while True:
        job = work.get()
        trace("takes", job)
        time.sleep(job)
        trace("done", job)
        if job == 1.4:
            done.set()


def hook(message):
    threading.Thread(target=consume, daemon=True).start()
    work.put(1.4)
    trace("waited in vain", done.wait(0.7))
    trace("waited", done.wait())
    work.put(0.3)
    time.sleep(1)
    trace("hook is over")


uwsgi.mule_msg_hook = hook
uwsgi.mule_msg(b"start", 1)
