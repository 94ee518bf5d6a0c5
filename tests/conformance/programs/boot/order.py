"""The order in which roles come up: import in the master, then spoolers, workers, mules, each with its post-fork hook."""
# uwsgi: --master --workers 2 --socket {cwd}/socket --spooler jobs --mules 2 --import {program}
# seconds: 2

import uwsgi
from tracing import trace


def spooler(job):
    trace("job")
    return uwsgi.SPOOL_OK


trace("import")
uwsgi.post_fork_hook = lambda: trace("fork")
uwsgi.spooler = spooler
uwsgi.mule_msg_hook = lambda message: trace("message", message)
uwsgi.spool({b"key": b"value"})
uwsgi.mule_msg(b"one", 1)
uwsgi.mule_msg(b"two", 2)
