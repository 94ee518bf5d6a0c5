"""The time is looked at anew for each file: what becomes due while a job runs, runs in the same scan."""
# uwsgi: --master --spooler jobs --import {program} --spooler-ordered --spooler-frequency 30
# seconds: 4

import os
import time

import uwsgi
from tracing import trace

JOBS = os.path.abspath("jobs")


def put(name, data=b"\x11\0\0\0"):
    with open(os.path.join(JOBS, name), "wb") as file:
        file.write(data)


PREFIX = "uwsgi_spoolfile_on_"
start = int(time.time())
for name, seconds in (("a", 0), ("b", 1), ("c", 5)):
    put(PREFIX + name)
    os.utime("jobs/" + PREFIX + name, (start + seconds, start + seconds))


def spooler(job):
    trace("job", job["spooler_task_name"])
    if job["spooler_task_name"].endswith(b"a"):
        time.sleep(2.2)
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
