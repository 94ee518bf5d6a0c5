"""A mule killed by a signal comes back like one that exits; SIGTERM and SIGINT end it as well, SIGUSR1 and SIGPIPE do not."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 5

import os
import signal
import time

import uwsgi
from tracing import trace


def hook(message):
    trace("message", message)
    os.kill(os.getpid(), getattr(signal, message.decode()))
    time.sleep(0.1)
    trace("lives", message)


uwsgi.mule_msg_hook = hook
uwsgi.post_fork_hook = lambda: uwsgi.mule_id() and trace("fork")
for name in (b"SIGUSR1", b"SIGKILL", b"SIGPIPE", b"SIGTERM", b"SIGUSR2", b"SIGHUP"):
    uwsgi.mule_msg(name, 1)
