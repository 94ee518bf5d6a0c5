"""--workers 0 with mules and a spooler: no worker ever comes up."""
# uwsgi: --master --workers 0 --socket {cwd}/socket --spooler jobs --mules 1 --import {program}
# seconds: 2

import uwsgi
from tracing import trace

trace("import", uwsgi.numproc, uwsgi.workers(), uwsgi.cores)
uwsgi.post_fork_hook = lambda: trace("fork", uwsgi.worker_id())
