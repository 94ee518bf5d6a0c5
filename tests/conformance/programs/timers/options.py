"""--timer, --signal-timer, --rbtimer and --signal-rbtimer add timers for signals that the program registers."""
# uwsgi: --master --socket {cwd}/socket --import {program} --timer '1 1' --signal-timer '2 2' --rbtimer '3 1' --signal-rbtimer '4 2'
# seconds: 4

import uwsgi
from tracing import trace, trace_call


for number in (1, 2, 3, 4):
    uwsgi.register_signal(number, "worker1", lambda number: trace("timer", number))
