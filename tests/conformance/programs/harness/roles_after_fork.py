"""The post-fork hook runs in worker, spooler and mule, not in the master."""
# uwsgi: --master --workers 2 --socket {cwd}/socket --spooler jobs --spooler-processes 2 --mules 2 --import {program}
# seconds: 1

import uwsgi
from tracing import role, trace

trace("import", uwsgi.worker_id(), uwsgi.mule_id(), uwsgi.i_am_the_spooler())
uwsgi.post_fork_hook = lambda: trace("fork", role(), uwsgi.worker_id(), uwsgi.mule_id(), uwsgi.i_am_the_spooler())
