"""What a hook returns is dropped; a mule may send to itself and gets it after the hook has ended."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 1

import uwsgi
from tracing import trace


def hook(message):
    trace("begin", message)
    if message == b"start":
        trace("sent", uwsgi.mule_msg(b"own", 1), uwsgi.mule_msg(b"any"), uwsgi.mule_msg(b"zero", 0))
    trace("end", message)
    return b"whatever"


uwsgi.mule_msg_hook = hook
uwsgi.mule_msg(b"start", 1)
