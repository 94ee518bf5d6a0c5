"""--mule-harakiri limits a mule's signal handlers, and not its messages."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --mule-harakiri 1 --import {program}
# seconds: 5
# log: ^\*\*\* HARAKIRI ON MULE \d( HANDLING SIGNAL \d)?

import time

import uwsgi
from tracing import trace


def work(what):
    trace("begin", what)
    if what == b"raise":
        uwsgi.signal(1)
        return
    time.sleep(3.5)
    trace("end", what)


uwsgi.mule_msg_hook = work
uwsgi.register_signal(1, "mule1", work)
uwsgi.post_fork_hook = lambda: uwsgi.mule_id() and trace("fork")
uwsgi.mule_msg(b"raise", 2)
uwsgi.mule_msg(b"long", 2)
