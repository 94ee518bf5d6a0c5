"""A mule that comes back starts from the master's globals: what its forerunner did is gone, hooks included."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# differs: Module globals are one process's here, and last over a role's death.
# seconds: 3

import os

import uwsgi
from tracing import trace

SEEN = []


def hook(message):
    SEEN.append(message)
    trace("message", SEEN, message)
    if message == b"change":
        uwsgi.mule_msg_hook = lambda message: (trace("changed", SEEN, message), os._exit(0))


uwsgi.mule_msg_hook = hook
for message in (b"one", b"change", b"two", b"three"):
    uwsgi.mule_msg(message, 1)
