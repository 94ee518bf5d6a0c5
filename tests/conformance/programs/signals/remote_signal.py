"""A signal for another node that does not answer raises OSError."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 2

import uwsgi
from tracing import trace, trace_call


def start(number):
    trace_call("closed port", uwsgi.signal, 1, "127.0.0.1:1")
    trace_call("no such socket", uwsgi.signal, 1, "/nowhere/socket")


uwsgi.register_signal(1, "worker1", start)
uwsgi.add_rb_timer(1, 1, 1)
