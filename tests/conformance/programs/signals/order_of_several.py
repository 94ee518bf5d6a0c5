"""Signals that a worker sends itself run in the order sent, after the handler."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 2

import uwsgi
from tracing import trace, trace_call


def start(number):
    for number in (5, 6, 5, 7, 7):
        uwsgi.signal(number)
    trace("end of handler")


uwsgi.register_signal(1, "worker1", start)
for number in (5, 6, 7):
    uwsgi.register_signal(number, "worker1", lambda number: trace("signal", number))
uwsgi.add_rb_timer(1, 1, 1)
