"""The master cannot register a signal again, not even the same handler."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 2
# log: you cannot re-register.*
# log: signum \d+ registered.*

import uwsgi
from tracing import trace, trace_call


def first(number):
    trace("first", number)


trace_call("first", uwsgi.register_signal, 1, "worker1", first)
trace_call("again", uwsgi.register_signal, 1, "worker1", first)
trace_call("modulo 256", uwsgi.register_signal, 257, "worker1", lambda number: trace("second"))
uwsgi.add_rb_timer(1, 1, 1)
