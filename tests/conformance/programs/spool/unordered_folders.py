"""Without --spooler-ordered folders are not entered and names of digits are left alone."""
# uwsgi: --master --spooler jobs --import {program} --mule
# seconds: 2

import os

import uwsgi
from tracing import trace

JOBS = os.path.abspath("jobs")


def put(name, data=b"\x11\0\0\0"):
    with open(os.path.join(JOBS, name), "wb") as file:
        file.write(data)


put("5")
os.mkdir("jobs/6")
put("6/uwsgi_spoolfile_on_a")
os.mkdir("jobs/uwsgi_spoolfile_on_b")
put("uwsgi_spoolfile_on_b/uwsgi_spoolfile_on_c")
uwsgi.spool({b"name": b"priority", b"priority": b"1"})
uwsgi.spool({b"name": b"none"})


def spooler(job):
    trace("job", job.get(b"name"))
    return uwsgi.SPOOL_OK


def left(signum):
    trace(
        "left",
        sorted(os.path.join(os.path.relpath(path, JOBS), name) for path, _, names in os.walk(JOBS) for name in names),
    )


uwsgi.spooler = spooler
uwsgi.register_signal(1, "mule1", left)
uwsgi.add_timer(1, 1)
