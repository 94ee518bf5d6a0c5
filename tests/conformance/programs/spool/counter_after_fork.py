"""A forked process goes on from where the master's counter was, each on its own."""
# uwsgi: --master --spooler jobs --import {program} --mule --mule
# seconds: 2

import uwsgi
from tracing import trace

for _ in range(2):
    uwsgi.spool({b"at": b"9999999999"})


def count(path):
    return path.split(b"_")[-4]


def spooler(job):
    trace("spooler", count(uwsgi.spool({b"at": b"9999999999"})))
    return uwsgi.SPOOL_OK


def hook():
    if uwsgi.mule_id():
        trace("hook", count(uwsgi.spool({b"at": b"9999999999"})))
        trace("hook", count(uwsgi.spool({b"at": b"9999999999"})))


uwsgi.post_fork_hook = hook
uwsgi.spooler = spooler
trace("master", count(uwsgi.spool({})))
