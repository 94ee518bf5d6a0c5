"""A worker may register in post_fork_hook; all workers have it then."""
# uwsgi: --master --socket {cwd}/socket --import {program} --workers 2
# seconds: 2
# times: ignored
# log: signum \d+ registered \(wid: 1.*

import uwsgi
from tracing import trace, trace_call


def hook():
    if uwsgi.worker_id():
        trace_call("register", uwsgi.register_signal, 5, "worker1", lambda number: trace("hooked", number))


uwsgi.register_signal(1, "worker1", lambda number: uwsgi.signal(5))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.post_fork_hook = hook
