"""A cron that a worker adds fires at the master's next pass."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 4

import uwsgi
from tracing import trace, trace_call


uwsgi.register_signal(1, "worker1", lambda number: uwsgi.add_cron(2, -1, -1, -1, -1, -1))
uwsgi.register_signal(2, "worker1", lambda number: trace("cron"))
uwsgi.add_rb_timer(1, 2, 1)
