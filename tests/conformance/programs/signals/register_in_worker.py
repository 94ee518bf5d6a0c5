"""What a worker registers is its own: other workers have nothing, and the master routes it to any worker."""
# uwsgi: --master --socket {cwd}/socket --import {program} --workers 2
# seconds: 3

import uwsgi
from tracing import trace, trace_call


def start(number):
    trace_call("register", uwsgi.register_signal, 5, "worker2", lambda number: trace("worker's handler", number))
    trace_call("register again", uwsgi.register_signal, 5, "worker2", lambda number: trace("newer handler", number))
    trace("registered", uwsgi.signal_registered(5))


uwsgi.register_signal(1, "worker1", start)
uwsgi.register_signal(2, "worker2", lambda number: trace("registered", uwsgi.signal_registered(5)))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(2, 2, 1)
