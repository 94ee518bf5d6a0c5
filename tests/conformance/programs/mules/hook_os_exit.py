"""os._exit() in a hook ends the mule as SystemExit does; the message is gone, the mule comes back within two seconds."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
# seconds: 4

import os

import uwsgi
from tracing import trace


def hook(message):
    trace("message", message)
    os._exit(0)


uwsgi.mule_msg_hook = hook
uwsgi.post_fork_hook = lambda: trace("fork", uwsgi.mule_id())
uwsgi.mule_msg(b"end", 2)
