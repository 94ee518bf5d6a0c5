"""Every process can send to a mule: master while importing, worker, spooler and mule, each in its post-fork hook."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --mules 2 --import {program}
# seconds: 2

import uwsgi
from tracing import role, trace

RECEIVED = []


def hook(message):
    if uwsgi.mule_id() == 1:
        RECEIVED.append(message)


def forked():
    trace("sent", uwsgi.mule_msg(role().encode(), 1))


uwsgi.mule_msg_hook = hook
uwsgi.post_fork_hook = forked
uwsgi.mule_msg(b"master", 1)
uwsgi.register_signal(1, "mule1", lambda number: trace("received", sorted(RECEIVED)))
uwsgi.add_timer(1, 1)
