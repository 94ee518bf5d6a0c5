"""A signal sent after adding a timer wakes the master, which arms the timer at once."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 5

import uwsgi
from tracing import trace, trace_call


def start(number):
    trace("adds")
    uwsgi.add_timer(2, 2)
    uwsgi.add_rb_timer(3, 2)
    uwsgi.signal(4)


uwsgi.register_signal(1, "worker1", start)
uwsgi.register_signal(2, "worker1", lambda number: trace("timer"))
uwsgi.register_signal(3, "worker1", lambda number: trace("rb timer"))
uwsgi.register_signal(4, "worker1", lambda number: trace("wake-up"))
uwsgi.add_rb_timer(1, 1, 1)
