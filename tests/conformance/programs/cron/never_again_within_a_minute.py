"""A cron that a worker adds again and again: each entry fires once at its own pass."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 6

import uwsgi
from tracing import trace, trace_call


left = 3


def handler(number):
    global left
    trace("cron")
    left -= 1
    if left:
        uwsgi.add_cron(1, -1, -1, -1, -1, -1)


uwsgi.register_signal(1, "worker1", handler)
uwsgi.add_cron(1, -1, -1, -1, -1, -1)
