"""Files and folders whose mtime lies in the future are passed over until then, a folder with all its content."""
# uwsgi: --master --spooler jobs --import {program} --spooler-ordered --spooler-frequency 1
# seconds: 5

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
os.mkdir("jobs/5")
put("5/" + PREFIX + "inside")
put(PREFIX + "file")
put(PREFIX + "fraction")
put(PREFIX + "now")
put("7")
for name, seconds in (("5", 2), (PREFIX + "file", 1), (PREFIX + "fraction", 2.9), (PREFIX + "now", 0), ("7", 3)):
    os.utime("jobs/" + name, (start + seconds, start + seconds))


def spooler(job):
    trace("job", job["spooler_task_name"])
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
