"""A cron that matches now fires at the end of the master's first wait, and not again within the minute."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 4
# log: .uwsgi-cron. routing.*

import uwsgi
from tracing import trace, trace_call


uwsgi.register_signal(1, "worker1", lambda number: trace("cron"))
uwsgi.add_cron(1, -1, -1, -1, -1, -1)
