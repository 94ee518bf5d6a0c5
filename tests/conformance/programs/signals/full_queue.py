"""A queue holds 278 signals; what comes after is lost."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 6

import uwsgi
from tracing import trace, trace_call


import time

got = 0


def count(number):
    global got
    got += 1


def flood(number):
    for _ in range(400):
        uwsgi.signal(5)
        time.sleep(0.001)


uwsgi.register_signal(1, "mule1", lambda number: time.sleep(2.5))
uwsgi.register_signal(2, "worker1", flood)
uwsgi.register_signal(5, "mule1", count)
uwsgi.register_signal(6, "mule1", lambda number: trace("got", got))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(2, 1, 1)
uwsgi.add_rb_timer(6, 5, 1)
