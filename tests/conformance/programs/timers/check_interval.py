"""--check-interval makes the master pass less often: what is added waits for it, unless a red-black timer is due before."""
# uwsgi: --master --socket {cwd}/socket --import {program} --check-interval 3 --mule
# seconds: 8

import uwsgi
from tracing import trace, trace_call


import time


def hook():
    if uwsgi.mule_id():
        time.sleep(0.3)
        uwsgi.add_timer(2, 1)


uwsgi.post_fork_hook = hook
uwsgi.register_signal(1, "worker1", lambda number: trace("rb timer"))
uwsgi.register_signal(2, "worker1", lambda number: trace("timer"))
uwsgi.register_signal(3, "worker1", lambda number: trace("cron"))
uwsgi.add_rb_timer(1, 5)
uwsgi.add_cron(3, -1, -1, -1, -1, -1)
