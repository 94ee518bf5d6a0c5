"""A red-black timer due at the same time as two timers runs between them."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 3

import uwsgi
from tracing import trace, trace_call


for number in (1, 2, 3):
    uwsgi.register_signal(number, "worker1", lambda number: trace("signal", number))
uwsgi.add_timer(1, 1)
uwsgi.add_timer(2, 2)
uwsgi.add_rb_timer(3, 2)
