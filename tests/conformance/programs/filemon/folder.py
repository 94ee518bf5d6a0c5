"""In a monitored folder, creating, changing, renaming and removing entries fire."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 9
# file: folder/keep
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
        ("create", lambda: os.mknod("folder/a")),
        ("touch", lambda: os.utime("folder/a")),
        ("rename", lambda: os.rename("folder/a", "folder/b")),
        ("move out", lambda: os.rename("folder/b", "c")),
        ("move in", lambda: os.rename("c", "folder/d")),
        ("remove", lambda: os.remove("folder/d")),
        ("read", lambda: open("folder/keep").read()),
        ("write", lambda: open("folder/keep", "w").write("x")),
    ]
)

uwsgi.add_file_monitor(1, "folder")
