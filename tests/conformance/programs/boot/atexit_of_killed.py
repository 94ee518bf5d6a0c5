"""Processes that send themselves a signal in the middle of their code: which end by it, and which functions they run then."""
# uwsgi: --master --socket {cwd}/socket --workers 3 --mules 3 --spooler jobs --import {program}
# seconds: 3
# times: ignored

import atexit
import os
import signal
import time

import uwsgi
from tracing import elapsed, trace


def kill(name):
    if elapsed() > 0.9:
        return -2
    trace("kills", name)
    os.kill(os.getpid(), getattr(signal, name))
    time.sleep(0.2)
    trace("lives", name)
    return -2


uwsgi.atexit = lambda: trace("uwsgi.atexit")
atexit.register(trace, "atexit")
uwsgi.mule_msg_hook = lambda message: kill(message.decode())
for number, name in enumerate(("SIGTERM", "SIGINT", "SIGKILL"), 1):
    uwsgi.mule_msg(name.encode(), number)


for number, name in enumerate(("SIGTERM", "SIGINT", "SIGKILL"), 1):
    uwsgi.register_signal(number, f"worker{number}", lambda number: kill(("SIGTERM", "SIGINT", "SIGKILL")[number - 1]))
uwsgi.spooler = lambda arguments: kill(arguments[b"name"].decode())
uwsgi.spool({b"name": b"SIGTERM"})


def forked():
    trace("fork")
    if uwsgi.worker_id() and elapsed() < 0.5:
        uwsgi.signal(uwsgi.worker_id())


uwsgi.post_fork_hook = forked
