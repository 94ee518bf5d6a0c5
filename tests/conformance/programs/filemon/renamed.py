"""A monitor follows its file under a new name, and ends with it."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 6
# file: file
# text
# end

import uwsgi
from tracing import trace, trace_call


import os

from tracing import elapsed

seen = set()


def changed(number):
    second = int(elapsed())
    if (number, second) not in seen:
        seen.add((number, second))
        trace("changed", number)


def step():
    name, do = next(steps, ("done", lambda: None))
    trace("step", name)
    do()


uwsgi.register_signal(1, "worker1", changed)
uwsgi.register_signal(3, "worker1", changed)
uwsgi.register_signal(2, "mule1", lambda number: step())
uwsgi.add_timer(2, 1)
steps = iter(
    [
        ("rename", lambda: os.rename("file", "other")),
        ("touch renamed", lambda: os.utime("other")),
        ("new file", lambda: os.mknod("file")),
        ("remove", lambda: os.remove("other")),
        ("create again", lambda: os.mknod("other")),
    ]
)

uwsgi.add_file_monitor(1, "file")
