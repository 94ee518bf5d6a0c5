"""A signal that wakes the master makes it look at its crons before the first second is over."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 3

import uwsgi
from tracing import trace, trace_call


import time


def hook():
    if uwsgi.mule_id():
        time.sleep(0.4)
        uwsgi.signal(1)


uwsgi.post_fork_hook = hook
uwsgi.register_signal(1, "worker1", lambda number: trace("wake-up"))
uwsgi.register_signal(2, "worker1", lambda number: trace("cron"))
uwsgi.add_cron(2, -1, -1, -1, -1, -1)
