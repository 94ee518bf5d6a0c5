"""workers also reaches the queues of workers that cheaper mode has not started; active-workers does not."""
# uwsgi: --master --socket {cwd}/socket --import {program} --workers 2 --cheaper 1
# seconds: 4

import uwsgi
from tracing import trace, trace_call


uwsgi.post_fork_hook = lambda: trace("post_fork")
uwsgi.register_signal(1, "workers", lambda number: trace("signal", number))
uwsgi.register_signal(2, "active-workers", lambda number: trace("signal", number))
uwsgi.register_signal(3, "worker2", lambda number: trace("signal", number))
for number in (1, 2, 3):
    uwsgi.add_rb_timer(number, 1, 1)
