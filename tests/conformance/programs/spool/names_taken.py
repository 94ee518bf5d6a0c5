"""Any regular file with the prefix is a job whatever follows; other names are left alone."""
# uwsgi: --master --spooler jobs --import {program} --mule --spooler-ordered
# seconds: 2

import os

import uwsgi
from tracing import trace

JOBS = os.path.abspath("jobs")


def put(name, data=b"\x11\0\0\0"):
    with open(os.path.join(JOBS, name), "wb") as file:
        file.write(data)


PREFIX = "uwsgi_spoolfile_on_"
for tail in ("", ".tmp", " ", "~", "\n", "%s", "x" * 200, "Ünï"):
    put(PREFIX + tail)
for name in (
    "uwsgi_spoolfile_on",
    "Uwsgi_spoolfile_on_a",
    " uwsgi_spoolfile_on_a",
    "job",
    "1x",
    "x1",
    "-1",
    "+1",
    "1.0",
    "１",
    "²",
    ".uwsgi_spoolfile_on_a",
    "1 ",
):
    put(name)


def spooler(job):
    trace("job", job["spooler_task_name"])
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler


def left(signum):
    trace("left", sorted(os.listdir(JOBS)))


uwsgi.register_signal(1, "mule1", left)
uwsgi.add_timer(1, 1)
