"""A job that removes its own file and asks for a retry is simply gone."""
# uwsgi: --master --spooler jobs --import {program} --mule --spooler-ordered --spooler-frequency 1
# seconds: 2

import os

import uwsgi
from tracing import trace

JOBS = os.path.abspath("jobs")
uwsgi.spool({b"n": b"1"})
uwsgi.spool({b"n": b"2"})


def spooler(job):
    trace("job", job[b"n"])
    os.unlink(job["spooler_task_name"])
    return uwsgi.SPOOL_RETRY


uwsgi.spooler = spooler


def left(signum):
    trace("left", sorted(os.listdir(JOBS)))


uwsgi.register_signal(1, "mule1", left)
uwsgi.add_timer(1, 1)
