"""Without a master the process that imports is worker 1: what it locked while importing it can unlock there."""
# uwsgi: --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


def forked():
    trace("locked", uwsgi.is_locked())
    trace_call("unlock", uwsgi.unlock)
    trace("locked", uwsgi.is_locked())
    trace_call("lock", uwsgi.lock)


trace_call("lock", uwsgi.lock)
uwsgi.post_fork_hook = forked
