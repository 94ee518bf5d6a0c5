"""Who asks about a dead holder's lock holds it: others wait until the asker dies in turn, the asker itself for ever."""
# uwsgi: --master --socket {cwd}/socket --mules 3 --import {program}
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
        trace("asks", uwsgi.is_locked())
        time.sleep(1.2)
        trace("dies")
        os._exit(0)
    time.sleep(0.6)
    trace("wants", uwsgi.is_locked())
    uwsgi.lock()
    trace("got it", uwsgi.is_locked(), uwsgi.unlock(), uwsgi.is_locked())


uwsgi.mule_msg_hook = hook
uwsgi.mule_msg(b"die", 1)
uwsgi.mule_msg(b"ask", 2)
uwsgi.mule_msg(b"want", 3)
