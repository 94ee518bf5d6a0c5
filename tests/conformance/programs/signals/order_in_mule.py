"""A mule takes in turn from all its queues of signals and messages."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mules 2 --farm f:2
# seconds: 4

import uwsgi
from tracing import trace, trace_call


import time


def send(number):
    time.sleep(0.2)
    for number in (40, 41, 42, 50, 51, 52, 60, 61):
        uwsgi.signal(number)
    time.sleep(0.2)
    for message in (b"a", b"b"):
        uwsgi.mule_msg(message, 2)
    uwsgi.farm_msg("f", b"farm")


def handler(number):
    trace("signal", number)


uwsgi.mule_msg_hook = lambda message: trace("message", message)
uwsgi.register_signal(1, "mule2", lambda number: time.sleep(1.2))
uwsgi.register_signal(2, "worker1", send)
for number in range(40, 70):
    uwsgi.register_signal(number, ["mule2", "farm_f", "mule2"][number // 10 - 4], handler)
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(2, 1, 1)
