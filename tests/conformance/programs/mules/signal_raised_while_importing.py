"""A signal raised while importing is lost without a word; one raised in a post-fork hook is not."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 2

import uwsgi
from tracing import trace, trace_call

uwsgi.register_signal(1, "mule1", lambda number: trace("signal", number))
uwsgi.register_signal(2, "mule1", lambda number: trace("signal", number))
trace_call("raise", uwsgi.signal, 1)
uwsgi.post_fork_hook = lambda: uwsgi.mule_id() and trace_call("raise", uwsgi.signal, 2)
