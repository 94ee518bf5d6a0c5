"""signal_wait inside a worker's handler runs the awaited handler within it."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 3

import uwsgi
from tracing import trace, trace_call


def outer(number):
    trace("outer begins")
    trace_call("wait", uwsgi.signal_wait)
    trace_call("received", uwsgi.signal_received)
    trace("outer ends")


uwsgi.register_signal(1, "worker1", outer)
uwsgi.register_signal(2, "worker1", lambda number: trace("inner", number))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(2, 2, 1)
