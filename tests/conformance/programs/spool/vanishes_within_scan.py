"""What a job removes, replaces or breaks before its turn is met as it then is."""
# uwsgi: --master --spooler jobs --import {program} --mule --spooler-ordered --spooler-frequency 10
# seconds: 2

import os
import shutil

import uwsgi
from tracing import trace

JOBS = os.path.abspath("jobs")


def put(name, data=b"\x11\0\0\0"):
    with open(os.path.join(JOBS, name), "wb") as file:
        file.write(data)


PREFIX = "uwsgi_spoolfile_on_"
os.mkdir("jobs/5")
put("5/1")
os.mkdir("jobs/6")
put("6/1")
for name in "abcdef":
    put(PREFIX + name)
put("1")


def spooler(job):
    name = job["spooler_task_name"]
    trace("job", name, job.get("body"))
    if name == b"1":
        shutil.rmtree(os.path.join(JOBS, "5"))
        os.rename(os.path.join(JOBS, "6"), os.path.join(JOBS, "7"))
        os.unlink(os.path.join(JOBS, PREFIX + "a"))
        put(PREFIX + "b", b"\x11\0\0\0new body")
        put(PREFIX + "c", b"no job")
        put(PREFIX + "d", b"")
        os.utime(os.path.join(JOBS, PREFIX + "e"), (9999999999, 9999999999))
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler


def left(signum):
    trace("left", sorted(os.listdir(JOBS)))


uwsgi.register_signal(1, "mule1", left)
uwsgi.add_timer(1, 1)
