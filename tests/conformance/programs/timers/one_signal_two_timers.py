"""One signal may have two timers, each with its own phase."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 5

import uwsgi
from tracing import trace, trace_call


uwsgi.register_signal(1, "worker1", lambda number: trace("timer"))
uwsgi.add_timer(1, 2)
uwsgi.add_timer(1, 3)
