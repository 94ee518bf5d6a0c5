"""Attributes of the module can be set, replaced and removed; the hook is whatever stands there when it is needed."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 3

import uwsgi
from tracing import trace

uwsgi.mine = 5
uwsgi.numproc = 77
original = uwsgi.worker_id
uwsgi.worker_id = lambda: 99
uwsgi.worker_id = original
trace("replaced", uwsgi.numproc, uwsgi.mine)
uwsgi.mule_msg_hook = lambda message: trace("message", message)


def second(number):
    if hasattr(uwsgi, "mule_msg_hook"):
        del uwsgi.mule_msg_hook
    else:
        uwsgi.mule_msg_hook = lambda message: trace("new", message)
    uwsgi.mule_msg(b"hello", 1)


uwsgi.mule_msg(b"first", 1)
uwsgi.register_signal(1, "mule1", second)
uwsgi.add_timer(1, 1)
