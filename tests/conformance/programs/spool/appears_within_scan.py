"""What appears while a job runs is for the next scan, except in a priority folder that is yet to be entered."""
# uwsgi: --master --spooler jobs --import {program} --spooler-ordered --spooler-frequency 2
# seconds: 4

import os

import uwsgi
from tracing import trace

JOBS = os.path.abspath("jobs")


def put(name, data=b"\x11\0\0\0"):
    with open(os.path.join(JOBS, name), "wb") as file:
        file.write(data)


PREFIX = "uwsgi_spoolfile_on_"
os.mkdir("jobs/1")
os.mkdir("jobs/9")
put("1/1")
put("9/5")


def spooler(job):
    name = job["spooler_task_name"]
    trace("job", os.path.relpath(os.getcwd(), JOBS), name)
    if name == b"1":
        put("1/2")
        put("5")
        put(PREFIX + "later")
        put("9/4")
        put("9/6")
        os.mkdir(os.path.join(JOBS, "8"))
        put("8/1")
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
