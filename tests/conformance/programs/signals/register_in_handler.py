"""A handler registers another signal and sends it: the worker runs it after the handler has ended."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 2
# order: total

import uwsgi
from tracing import trace, trace_call


def start(number):
    uwsgi.register_signal(5, "", lambda number: trace("new", number))
    trace_call("signal", uwsgi.signal, 5)
    trace("end of handler")


uwsgi.register_signal(1, "worker1", start)
uwsgi.add_rb_timer(1, 1, 1)
