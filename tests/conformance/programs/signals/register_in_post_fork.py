"""What a worker registers in post_fork_hook is its own, and routed to any worker."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 2
# log: signum \d+ registered \(wid: 1.*

import uwsgi
from tracing import trace, trace_call


def hook():
    trace_call("register", uwsgi.register_signal, 5, "mule1", lambda number: trace("hooked", number))


uwsgi.register_signal(1, "worker1", lambda number: uwsgi.signal(5))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.post_fork_hook = hook
