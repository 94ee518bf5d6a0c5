"""Without a master: import, then the post-fork hook, in one process; timers are refused or never fire."""
# uwsgi: --socket {cwd}/socket --import {program}
# seconds: 3

import os

import uwsgi
from tracing import trace, trace_call

PID = os.getpid()
trace("import", uwsgi.worker_id())
uwsgi.post_fork_hook = lambda: trace("fork", uwsgi.worker_id(), os.getpid() == PID)
trace_call("register", uwsgi.register_signal, 1, "", lambda number: trace("signal"))
trace_call("timer", uwsgi.add_timer, 1, 1)
trace_call("lock", uwsgi.lock)
trace_call("rpc", uwsgi.register_rpc, "f", lambda: b"x")
trace_call("call", uwsgi.call, b"f")
