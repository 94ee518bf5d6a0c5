"""--spooler turns the master on, like --master."""
# uwsgi: --socket {cwd}/socket --spooler jobs --import {program}
# seconds: 2

import os

import uwsgi
from tracing import trace

PID = os.getpid()


def spooler(job):
    trace("job", uwsgi.masterpid() == PID)
    return uwsgi.SPOOL_OK


trace("import", uwsgi.worker_id(), uwsgi.masterpid() == PID)
uwsgi.spooler = spooler
uwsgi.spool({b"from": b"import"})
uwsgi.post_fork_hook = lambda: trace("fork", uwsgi.worker_id(), uwsgi.masterpid() == PID)
