"""A handler that sends its own signal again runs again at once, after the handler."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 2

import uwsgi
from tracing import trace, trace_call


left = 4


def handler(number):
    global left
    trace("signal", left)
    left -= 1
    if left:
        uwsgi.signal(number)


uwsgi.register_signal(1, "worker1", handler)
uwsgi.add_rb_timer(1, 1, 1)
