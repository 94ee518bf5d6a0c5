"""A hook that raises SystemExit ends the mule; the master forks it anew, and the rest of its queue is still there."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 4

import sys

import uwsgi
from tracing import trace


def hook(message):
    trace("message", message)
    if message == b"exit":
        sys.exit(3)


uwsgi.mule_msg_hook = hook
uwsgi.post_fork_hook = lambda: trace("fork", uwsgi.mule_id())
for message in (b"one", b"exit", b"two", b"exit", b"three"):
    uwsgi.mule_msg(message, 1)
