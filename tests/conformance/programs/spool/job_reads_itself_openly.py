"""A job that opens and closes its own file has given its lock away: the file can be read elsewhere while it runs."""
# uwsgi: --master --spooler jobs --import {program} --mule
# seconds: 3

import time

import uwsgi
from tracing import trace

PATH = uwsgi.spool({b"k": b"v"}).decode()


def look(signum):
    trace("look", uwsgi.spooler_get_task(PATH))


def spooler(job):
    with open(job["spooler_task_name"], "rb") as file:
        trace("content", file.read())
    time.sleep(1.5)
    trace("done")
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
uwsgi.register_signal(1, "mule1", look)
uwsgi.add_timer(1, 1)
