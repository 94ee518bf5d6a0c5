"""Without any option that turns the master on, worker 1 is the process that imported."""
# uwsgi: --socket {cwd}/socket --import {program}
# seconds: 1

import os

import uwsgi
from tracing import trace

IMPORTER = os.getpid()


def identity():
    trace(
        "identity",
        uwsgi.worker_id(),
        uwsgi.mule_id(),
        uwsgi.i_am_the_spooler(),
        uwsgi.masterpid(),
        os.getpid() == IMPORTER,
    )
    trace("ready", uwsgi.ready(), len(uwsgi.workers()), uwsgi.numproc)


identity()
uwsgi.post_fork_hook = identity
