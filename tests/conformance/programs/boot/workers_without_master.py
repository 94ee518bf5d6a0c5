"""Two workers without a master: the importing process is worker 1, and worker 2 is its child."""
# uwsgi: --workers 2 --socket {cwd}/socket --import {program}
# seconds: 1

import os

import uwsgi
from tracing import trace

PID = os.getpid()
trace("import", uwsgi.worker_id(), uwsgi.numproc)
uwsgi.post_fork_hook = lambda: trace("fork", uwsgi.worker_id(), uwsgi.masterpid(), os.getpid() == PID, os.getppid() == PID)
