"""A hook that sleeps holds up the mule's other messages and signals; another mule takes the shared ones meanwhile."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
# seconds: 3

import time

import uwsgi
from tracing import trace


def hook(message):
    trace("begin", message)
    if message == b"sleep":
        time.sleep(2.2)
        trace("end", message)


uwsgi.mule_msg_hook = hook
uwsgi.register_signal(3, "mule1", lambda number: (trace("signal"), uwsgi.mule_msg(b"shared")))
uwsgi.register_signal(4, "mule2", lambda number: uwsgi.mule_msg(b"any"))
uwsgi.add_timer(4, 1)
uwsgi.mule_msg(b"sleep", 1)
uwsgi.mule_msg(b"own", 1)
