"""With --lazy-apps a post-fork hook set in the application comes too late to run."""
# uwsgi: --master --workers 2 --socket {cwd}/socket --mules 1 --lazy-apps --import {program}
# seconds: 2

import uwsgi
from tracing import trace

trace("import", uwsgi.worker_id(), uwsgi.ready())
uwsgi.post_fork_hook = lambda: trace("fork")
