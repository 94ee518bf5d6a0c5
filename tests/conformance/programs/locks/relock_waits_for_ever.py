"""A process that locks what it holds waits for ever; the others go on."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
# seconds: 2

import uwsgi
from tracing import trace


def hook(message):
    if message == b"twice":
        uwsgi.lock()
        trace("once")
        uwsgi.lock()
        trace("twice")
    trace("message", message)


uwsgi.mule_msg_hook = hook
uwsgi.mule_msg(b"twice", 1)
uwsgi.mule_msg(b"never", 1)
uwsgi.mule_msg(b"other", 2)
