"""A red-black timer ends after its iterations; 0 is for ever, negative is once."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 5
# order: total

import uwsgi
from tracing import trace, trace_call


for number, iterations in enumerate([1, 2, 0, -3], 10):
    uwsgi.register_signal(number, "worker1", lambda number: trace("timer", number))
    uwsgi.add_rb_timer(number, 1, iterations)
