"""What is locked while importing belongs to the master: no other process can unlock it, and who locks it waits for ever."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --locks 1 --import {program}
# seconds: 2

import time

import uwsgi
from tracing import trace, trace_call


def hook(message):
    trace("locked", uwsgi.is_locked(1))
    if message == b"unlock":
        time.sleep(0.5)
        trace_call("unlock", uwsgi.unlock, 1)
        trace("locked", uwsgi.is_locked(1))
    trace_call("lock", uwsgi.lock, 1)


uwsgi.mule_msg_hook = hook
trace_call("lock", uwsgi.lock, 1)
trace("locked", uwsgi.is_locked(1), uwsgi.is_locked(0))
uwsgi.mule_msg(b"lock", 1)
uwsgi.mule_msg(b"unlock", 2)
