"""With --spooler-chdir jobs run there, and their bare name leads nowhere; they are removed all the same."""
# uwsgi: --master --spooler jobs --spooler-ordered --spooler-chdir {cwd}/work --mule --import {program}
# seconds: 2

import os

import uwsgi
from tracing import trace

JOBS = os.path.abspath("jobs")
os.mkdir("work")
for priority in (b"1", b"", b""):
    uwsgi.spool({b"priority": priority})


def spooler(job):
    trace("job", os.getcwd() == os.path.dirname(JOBS) + "/work", os.path.exists(job["spooler_task_name"]))
    os.chdir("/")
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler


def left(signum):
    trace("left", sorted(os.listdir(JOBS)))


uwsgi.register_signal(1, "mule1", left)
uwsgi.add_timer(1, 1)
