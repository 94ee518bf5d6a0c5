"""--touch-signal raises its signal when the file's mtime moves on, is removed or made."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule --touch-signal 'file 1' --touch-signal 'made 3'
# seconds: 8
# file: file
# text
# end
# log: .uwsgi-touch-signal.*

import uwsgi
from tracing import trace, trace_call


import os
import time

uwsgi.register_signal(1, "worker1", lambda number: trace("touched"))
uwsgi.register_signal(3, "worker1", lambda number: trace("made"))
uwsgi.register_signal(2, "mule1", lambda number: step())
uwsgi.add_timer(2, 2)
steps = iter(
    [
        ("later", lambda: os.utime("file", (time.time() + 100, time.time() + 100))),
        ("earlier, and the other made", lambda: (os.utime("file"), os.mknod("made"))),
        ("removed", lambda: os.remove("file")),
    ]
)


def step():
    time.sleep(0.3)
    name, do = next(steps, ("done", lambda: None))
    trace("step", name)
    do()
