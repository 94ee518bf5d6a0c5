"""Writing, touching and changing the mode of a monitored file fire; reading does not."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 7
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
        ("read", lambda: open("file").read()),
        ("touch", lambda: os.utime("file")),
        ("chmod", lambda: os.chmod("file", 0o600)),
        ("append", lambda: open("file", "a").write("x")),
        ("truncate", lambda: os.truncate("file", 0)),
        ("link", lambda: os.link("file", "link")),
    ]
)

uwsgi.add_file_monitor(1, "file")
