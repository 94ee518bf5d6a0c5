"""Each process has a copy of the importing process's globals, and changes to them stay its own."""
# uwsgi: --master --workers 1 --socket {cwd}/socket --mules 2 --import {program}
# differs: Module globals are one process's here.
# seconds: 1

import uwsgi
from tracing import trace

SEEN = ["import"]


def forked():
    SEEN.append("fork")
    trace("seen", SEEN)


def hook(message):
    SEEN.append(message)
    trace("message", SEEN)


uwsgi.post_fork_hook = forked
uwsgi.mule_msg_hook = hook
uwsgi.mule_msg(b"one", 1)
uwsgi.mule_msg(b"two", 2)
