"""A hook's exception is printed and the next message is handled by the same process, KeyboardInterrupt included."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 1

import os

import uwsgi
from tracing import trace

FIRST = []


def hook(message):
    FIRST or FIRST.append(os.getpid())
    trace("message", message, os.getpid() == FIRST[0])
    raise {b"value": ValueError, b"interrupt": KeyboardInterrupt, b"generator": GeneratorExit}[message]("oops")


uwsgi.mule_msg_hook = hook
for kind in (b"value", b"interrupt", b"generator", b"unknown", b"value"):
    uwsgi.mule_msg(kind, 1)
