"""Two workers without a master: both come up, and there is no masterpid()."""
# uwsgi: --workers 2 --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace

trace("import", uwsgi.worker_id(), uwsgi.numproc)
uwsgi.post_fork_hook = lambda: trace("fork", uwsgi.worker_id(), uwsgi.masterpid())
