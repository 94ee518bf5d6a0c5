"""A worker takes in turn from its own queue and from that of all workers."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 4

import uwsgi
from tracing import trace, trace_call


import time


def send(number):
    time.sleep(0.3)
    for number in (10, 11, 12, 20, 21, 22, 30, 31):
        uwsgi.signal(number)


def handler(number):
    trace("signal", number)


uwsgi.register_signal(1, "worker1", lambda number: time.sleep(1.2))
uwsgi.register_signal(2, "mule1", send)
for number in range(10, 40):
    uwsgi.register_signal(number, ["", "worker1", "workers"][number // 10 - 1], handler)
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(2, 1, 1)
