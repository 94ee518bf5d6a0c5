"""A cron checked in the pass of a timer is routed before it."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 3

import uwsgi
from tracing import trace, trace_call


uwsgi.register_signal(1, "worker1", lambda number: trace("timer"))
uwsgi.register_signal(2, "worker1", lambda number: trace("cron"))
uwsgi.add_timer(1, 1)
uwsgi.add_cron(2, -1, -1, -1, -1, -1)
