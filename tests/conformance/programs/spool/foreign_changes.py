"""Jobs that others postpone, bring forward, rename or remove between scans are met as they then are."""
# uwsgi: --master --spooler jobs --import {program} --spooler-ordered --mule --spooler-frequency 2
# seconds: 5

import os
import time

import uwsgi
from tracing import trace

JOBS = os.path.abspath("jobs")
PREFIX = "uwsgi_spoolfile_on_"
start = int(time.time())
for number in range(50):
    uwsgi.spool({b"at": b"9999999999", b"name": str(number).encode()})


def spooler(job):
    trace("job", job.get(b"name", b"-"), job["spooler_task_name"])
    return uwsgi.SPOOL_RETRY if job.get(b"name") == b"45" else uwsgi.SPOOL_OK


def change(signum):
    paths = [path for path in uwsgi.spooler_jobs() if b"renamed" not in path]
    paths.sort(key=lambda path: int(path.split(b"_")[-4]))
    step = int(time.time()) - start
    if step == 1:
        os.utime(paths[40], (5, 5))
        os.rename(paths[41], os.path.join(JOBS, PREFIX + "renamed").encode())
        os.utime(paths[42], (start + 3, start + 3))
        os.unlink(paths[43])
        with open(paths[44], "ab") as file:
            file.write(b"touched")
        os.utime(paths[45], (5, 5))
    elif step == 3:
        os.utime(os.path.join(JOBS, PREFIX + "renamed"), (5, 5))


uwsgi.spooler = spooler
uwsgi.register_signal(1, "mule1", change)
uwsgi.add_timer(1, 1)
