"""What post_fork_hook adds while the master waits is armed by its next pass."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 5

import uwsgi
from tracing import trace, trace_call


import time


def hook():
    if uwsgi.mule_id():
        time.sleep(0.3)
        uwsgi.add_timer(2, 2)
        uwsgi.add_rb_timer(3, 2)


uwsgi.post_fork_hook = hook
uwsgi.register_signal(2, "worker1", lambda number: trace("timer"))
uwsgi.register_signal(3, "worker1", lambda number: trace("rb timer"))
