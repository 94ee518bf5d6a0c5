"""With --spooler-ordered folders with names of digits or with the prefix are entered, to any depth, where their name is met."""
# uwsgi: --master --spooler jobs --import {program} --spooler-ordered --mule
# seconds: 2

import os

import uwsgi
from tracing import trace

JOBS = os.path.abspath("jobs")
PREFIX = "uwsgi_spoolfile_on_"


def put(name, data=b"\x11\0\0\0"):
    with open(os.path.join(JOBS, name), "wb") as file:
        file.write(data)


for folder in ("5/4/3", "10", "uwsgi_spoolfile_on_m/1", "5/high", "high/5", "07", "5/uwsgi_spoolfile_on_"):
    os.makedirs(os.path.join(JOBS, folder))
for name in (
    "5/" + PREFIX + "b",
    "5/3",
    "5/4/" + PREFIX + "c",
    "5/4/3/1",
    "5/4/3/" + PREFIX,
    "10/" + PREFIX,
    "07/1",
    PREFIX + "m/1/2",
    PREFIX + "m/" + PREFIX,
    PREFIX + "a",
    PREFIX + "z",
    "5/high/1",
    "high/5/1",
    "high/1",
    "5/5",
    "5/uwsgi_spoolfile_on_/1",
    "6",
    "4",
):
    put(name)


def spooler(job):
    trace("job", os.path.relpath(os.getcwd(), JOBS), job["spooler_task_name"])
    return uwsgi.SPOOL_OK


def left(signum):
    trace(
        "left",
        sorted(os.path.relpath(os.path.join(path, name), JOBS) for path, _, names in os.walk(JOBS) for name in names),
    )
    trace("folders", sorted(os.path.relpath(path, JOBS) for path, _, names in os.walk(JOBS)))


uwsgi.spooler = spooler
uwsgi.register_signal(1, "mule1", left)
uwsgi.add_timer(1, 1)
