"""Without a hook a message is read, counted in the log and gone; a hook set later sees only what comes later."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 3
# log: ^\*\*\* mule .*

import uwsgi
from tracing import trace


def second(number):
    trace("tick", hasattr(uwsgi, "mule_msg_hook"))
    if hasattr(uwsgi, "mule_msg_hook"):
        uwsgi.mule_msg(b"later", 1)
    else:
        uwsgi.mule_msg_hook = lambda message: trace("message", message)


uwsgi.mule_msg(b"hello", 1)
uwsgi.mule_msg(b"", 1)
uwsgi.register_signal(1, "mule1", second)
uwsgi.add_timer(1, 1)
