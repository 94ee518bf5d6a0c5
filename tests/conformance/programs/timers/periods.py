"""Timers fire each period after the master's start, the shorter ones more often."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 5

import uwsgi
from tracing import trace, trace_call


for seconds in (1, 2, 3):
    uwsgi.register_signal(seconds, "worker1", lambda number: trace("timer", number))
    uwsgi.add_timer(seconds, seconds)
