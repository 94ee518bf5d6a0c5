"""A thread started in a mule's post-fork hook runs beside the hook when threads are enabled, and can send messages."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --enable-threads --import {program}
# seconds: 2

import threading

import uwsgi
from tracing import trace


def forked():
    if uwsgi.mule_id():
        thread = threading.Thread(
            target=lambda: trace("sent", uwsgi.mule_msg(b"from thread", 1), uwsgi.mule_id()), daemon=True
        )
        thread.start()
        thread.join()


uwsgi.mule_msg_hook = lambda message: trace("message", message)
uwsgi.post_fork_hook = forked
