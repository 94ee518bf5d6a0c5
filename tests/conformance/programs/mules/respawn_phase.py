"""A mule that dies between the master's seconds is forked anew at the next one."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
# seconds: 4

import os
import time

import uwsgi
from tracing import trace


def hook(message):
    time.sleep(float(message))
    trace("dies", message)
    os._exit(0)


uwsgi.mule_msg_hook = hook
uwsgi.post_fork_hook = lambda: uwsgi.mule_id() and trace("fork")
uwsgi.mule_msg(b"0.5", 1)
uwsgi.mule_msg(b"0.4", 1)
uwsgi.mule_msg(b"1.7", 2)
