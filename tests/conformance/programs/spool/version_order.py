"""With --spooler-ordered names come in version order: numbers by value, leading zeros first, digits before letters."""
# uwsgi: --master --spooler jobs --import {program} --spooler-ordered
# seconds: 1

import os

import uwsgi
from tracing import trace

JOBS = os.path.abspath("jobs")
PREFIX = "uwsgi_spoolfile_on_"


def put(name, data=b"\x11\0\0\0"):
    with open(os.path.join(JOBS, name), "wb") as file:
        file.write(data)


for tail in (
    "",
    "a",
    "a1",
    "a2",
    "a10",
    "a9",
    "a09",
    "a010",
    "a01",
    "a0",
    "a00",
    "a000",
    "a0b",
    "a00b",
    "a1b",
    "a01b",
    "B",
    "_",
    "a1.5",
    "a1.10",
    "a-1",
    "~",
    " ",
    "a 1",
    "0",
    "00",
    "10",
    "9",
    "é",
    "a1a10",
    "a1a9",
    "a01a2",
    "a001a1",
):
    put(PREFIX + tail)
for name in ("0", "00", "000", "1", "01", "001", "2", "10", "9", "09", "0900", "010", "99999999999999999999", "100"):
    put(name)


def spooler(job):
    trace("job", job["spooler_task_name"])
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
