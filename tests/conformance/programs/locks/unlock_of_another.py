"""unlock() of somebody else's lock leaves it locked, yet is_locked() says no from then on."""
# uwsgi: --master --socket {cwd}/socket --mules 3 --import {program}
# seconds: 4

import time

import uwsgi
from tracing import trace, trace_call


def hook(message):
    if message == b"hold":
        uwsgi.lock()
        trace("held", uwsgi.is_locked())
        time.sleep(1.5)
        trace("still held", uwsgi.is_locked())
        time.sleep(1)
        trace_call("unlock", uwsgi.unlock)
        return
    if message == b"unlock":
        time.sleep(0.5)
        trace("before", uwsgi.is_locked())
        trace_call("unlock", uwsgi.unlock)
        trace("after", uwsgi.is_locked())
        return
    time.sleep(1.2)
    trace("wants", uwsgi.is_locked())
    uwsgi.lock()
    trace("got it", uwsgi.is_locked())


uwsgi.mule_msg_hook = hook
uwsgi.mule_msg(b"hold", 1)
uwsgi.mule_msg(b"unlock", 2)
uwsgi.mule_msg(b"want", 3)
