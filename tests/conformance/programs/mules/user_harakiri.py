"""set_user_harakiri(n) in a mule: the master kills it when more than n whole seconds are over, and forks it anew."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
# seconds: 5
# log: ^\*\*\* HARAKIRI ON MULE \d

import time

import uwsgi
from tracing import trace, trace_call


def hook(message):
    trace("message", message)
    if message == b"long":
        trace_call("set", uwsgi.set_user_harakiri, 1)
        time.sleep(9)
    if message == b"reset":
        trace_call("set", uwsgi.set_user_harakiri, 1)
        time.sleep(0.5)
        trace_call("reset", uwsgi.set_user_harakiri, 0)
        time.sleep(3)
    trace("done", message)


uwsgi.mule_msg_hook = hook
uwsgi.post_fork_hook = lambda: uwsgi.mule_id() and trace("fork")
uwsgi.mule_msg(b"long", 1)
uwsgi.mule_msg(b"next", 1)
uwsgi.mule_msg(b"reset", 2)
