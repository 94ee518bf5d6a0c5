"""A handler that raises is logged as an error, and the worker goes on."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 3
# log: ^\w+Error: .*
# log: error managing signal.*

import uwsgi
from tracing import trace, trace_call


def handler(number):
    trace("signal", number)
    raise KeyError(number)


def kinds(number):
    raise [None, KeyboardInterrupt, GeneratorExit, StopIteration][number - 1]


uwsgi.register_signal(1, "worker1", handler)
uwsgi.register_signal(2, "worker1", lambda number: [][0])
uwsgi.register_signal(3, "worker1", lambda: trace("never"))
uwsgi.register_signal(4, "worker1", lambda number: "a result")
uwsgi.register_signal(5, "worker1", None)
uwsgi.register_signal(6, "worker1", "no function")
for number in range(1, 7):
    uwsgi.add_rb_timer(number, 1, 1)
