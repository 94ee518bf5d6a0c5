"""A change between two signals is routed between them."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 3
# file: file
# text
# end

import os
import time

import uwsgi
from tracing import trace

for number in (1, 3, 4):
    uwsgi.register_signal(number, "worker1", lambda number: trace("signal", number))


def change(number):
    uwsgi.signal(3)
    time.sleep(0.05)
    os.utime("file")
    time.sleep(0.05)
    uwsgi.signal(4)


uwsgi.register_signal(2, "mule1", change)
uwsgi.add_file_monitor(1, "file")
uwsgi.add_rb_timer(2, 1, 1)
