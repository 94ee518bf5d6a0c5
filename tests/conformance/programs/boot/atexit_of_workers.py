"""A worker whose handler raises SystemExit runs Python's atexit functions alone; os._exit() runs none."""
# uwsgi: --master --socket {cwd}/socket --workers 2 --import {program}
# seconds: 4

import atexit
import os
import sys

import uwsgi
from tracing import trace


def leave(number):
    trace("leaves", number)
    if number == 1:
        sys.exit(3)
    os._exit(0)


uwsgi.atexit = lambda: trace("uwsgi.atexit")
atexit.register(trace, "atexit")
for number in (1, 2):
    uwsgi.register_signal(number, f"worker{number}", leave)
    uwsgi.add_rb_timer(number, number, 1)
