"""--mules turns the master on, like --master."""
# uwsgi: --workers 1 --socket {cwd}/socket --mules 2 --spooler jobs --import {program}
# seconds: 2

import os

import uwsgi
from tracing import trace, trace_call

IMPORTER = os.getpid()


def identity():
    trace(
        "identity",
        uwsgi.worker_id(),
        uwsgi.mule_id(),
        uwsgi.i_am_the_spooler(),
        uwsgi.masterpid() == IMPORTER,
        uwsgi.masterpid() == 0,
    )
    trace_call("mule_msg", uwsgi.mule_msg, b"x", 1)


identity()
uwsgi.post_fork_hook = identity
