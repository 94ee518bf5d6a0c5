"""A monitored folder does not hear of what happens in folders within it."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 5
# file: folder/sub/file
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
        ("touch below", lambda: os.utime("folder/sub/file")),
        ("create below", lambda: os.mknod("folder/sub/other")),
        ("new folder", lambda: os.mkdir("folder/new")),
        ("create in new folder", lambda: os.mknod("folder/new/file")),
    ]
)

uwsgi.add_file_monitor(1, "folder")
