"""A hook can fill its own mule's queue until mule_msg() gives False; the queue is then worked off in order."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --mule-msg-size=4000 --import {program}
# seconds: 2

import uwsgi
from tracing import trace

COUNT = []


def hook(message):
    COUNT.append(message)
    if message == b"start":
        sent = 0
        while uwsgi.mule_msg(b"%d" % sent, 1):
            sent += 1
        trace("sent", sent)
        uwsgi.mule_msg(b"shared fits")
    else:
        trace("message", message)


uwsgi.mule_msg_hook = hook
uwsgi.mule_msg(b"start", 1)
