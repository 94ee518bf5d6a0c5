"""While a job runs its file is listed, and reads as None in another process."""
# uwsgi: --master --spooler jobs --import {program} --mule
# seconds: 3

import time

import uwsgi
from tracing import trace

PATH = uwsgi.spool({b"k": b"v"}).decode()
trace("before", uwsgi.spooler_get_task(PATH) is not None)


def look(signum):
    trace("look", len(uwsgi.spooler_jobs()), uwsgi.spooler_get_task(PATH))


def spooler(job):
    time.sleep(1.5)
    trace("done")
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
uwsgi.register_signal(1, "mule1", look)
uwsgi.add_timer(1, 1)
