"""A post-fork hook that raises is printed and the process goes on; each mule and the spooler start as if nothing were."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --mules 1 --import {program}
# seconds: 2

import uwsgi
from tracing import trace


def forked():
    trace("fork")
    raise ValueError("oops")


def spooler(job):
    trace("job")
    return uwsgi.SPOOL_OK


uwsgi.post_fork_hook = forked
uwsgi.spooler = spooler
uwsgi.mule_msg_hook = lambda message: trace("message", message)
uwsgi.spool({b"key": b"value"})
uwsgi.mule_msg(b"hello", 1)
