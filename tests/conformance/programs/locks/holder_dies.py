"""A lock whose holder dies can be locked again, by who waited for it too, and serves as before."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
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
        time.sleep(1.2)
        os._exit(0)
    if message == b"again":
        trace("locks again", uwsgi.lock(), uwsgi.is_locked(), uwsgi.unlock(), uwsgi.is_locked())
        return
    time.sleep(0.3)
    trace("wants")
    uwsgi.lock()
    trace("got it", uwsgi.is_locked())
    uwsgi.unlock()
    trace("gave it", uwsgi.is_locked())
    uwsgi.mule_msg(b"again", 1)


uwsgi.mule_msg_hook = hook
uwsgi.mule_msg(b"die", 1)
uwsgi.mule_msg(b"want", 2)
