"""A monitored symbolic link stands for its target."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 5
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
        ("touch target", lambda: os.utime("file")),
        ("touch link", lambda: os.utime("link", follow_symlinks=False)),
        ("remove link", lambda: os.remove("link")),
        ("touch target", lambda: os.utime("file")),
    ]
)

os.symlink("file", "link")
uwsgi.add_file_monitor(1, "link")
