"""Within one second a red-black timer and a timer of the same period: each role's order."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 4

import uwsgi
from tracing import trace, trace_call


uwsgi.register_signal(1, "worker1", lambda number: trace("timer"))
uwsgi.register_signal(2, "mule1", lambda number: trace("rb timer"))
uwsgi.add_timer(1, 1)
uwsgi.add_rb_timer(2, 1)
