"""What each process says of itself, while importing and in its post-fork hook."""
# uwsgi: --master --workers 2 --socket {cwd}/socket --spooler jobs --mules 2 --import {program}
# seconds: 1

import os

import uwsgi
from tracing import role, trace

MASTER = os.getpid()


def identity():
    trace(
        "identity",
        uwsgi.worker_id(),
        uwsgi.mule_id(),
        uwsgi.i_am_the_spooler(),
        uwsgi.masterpid() == MASTER,
        role(),
    )


identity()
uwsgi.post_fork_hook = identity
