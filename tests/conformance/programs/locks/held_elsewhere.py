"""A lock held by mule 1 is locked for all to see; mule 2 waits for it until it is given back."""
# uwsgi: --master --socket {cwd}/socket --mules 3 --import {program}
# seconds: 4

import time

import uwsgi
from tracing import trace, trace_call


def hook(message):
    if message == b"hold":
        uwsgi.lock()
        trace("held", uwsgi.is_locked())
        time.sleep(2.5)
        trace_call("unlock", uwsgi.unlock)
        return
    if message == b"look":
        time.sleep(0.5)
        trace("locked", uwsgi.is_locked())
        time.sleep(2.5)
        trace("locked", uwsgi.is_locked())
        return
    time.sleep(0.3)
    trace("wants")
    uwsgi.lock()
    trace("got it", uwsgi.is_locked())
    uwsgi.unlock()
    trace("gave it", uwsgi.is_locked())


uwsgi.mule_msg_hook = hook
uwsgi.mule_msg(b"hold", 1)
uwsgi.mule_msg(b"want", 2)
uwsgi.mule_msg(b"look", 3)
