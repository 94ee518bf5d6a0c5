"""is_locked() about a lock whose holder died says yes and takes it; once unlocked by the asker it is broken for good."""
# uwsgi: --master --socket {cwd}/socket --mules 4 --import {program}
# seconds: 4
# log: ^\[deadlock-detector\].*

import os
import time

import uwsgi
from tracing import trace


def hook(message):
    if message == b"die":
        uwsgi.lock()
        trace("held")
        os._exit(0)
    if message == b"ask":
        time.sleep(0.3)
        trace("asks", uwsgi.is_locked(), uwsgi.is_locked())
        time.sleep(1.2)
        trace("unlocks", uwsgi.unlock(), uwsgi.is_locked())
        trace("locks", uwsgi.lock(), uwsgi.is_locked(), uwsgi.lock(), uwsgi.is_locked())
    if message == b"look":
        time.sleep(0.6)
        trace("looks", uwsgi.is_locked(), uwsgi.unlock(), uwsgi.is_locked())
        time.sleep(1.5)
        trace("looks", uwsgi.is_locked(), uwsgi.lock(), uwsgi.is_locked(), uwsgi.unlock(), uwsgi.is_locked())


uwsgi.mule_msg_hook = hook
uwsgi.mule_msg(b"die", 1)
uwsgi.mule_msg(b"ask", 2)
uwsgi.mule_msg(b"look", 3)
