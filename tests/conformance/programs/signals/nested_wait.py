"""signal_wait within a handler that signal_wait runs: the inner one returns first."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 5

import uwsgi
from tracing import trace, trace_call


def outer(number):
    trace("begins", number)
    trace_call(f"wait in {number}", uwsgi.signal_wait)
    trace_call(f"received in {number}", uwsgi.signal_received)


for number in (1, 2):
    uwsgi.register_signal(number, "worker1", outer)
    uwsgi.add_rb_timer(number, number, 1)
uwsgi.register_signal(3, "worker1", lambda number: trace("innermost"))
uwsgi.add_rb_timer(3, 3, 1)
