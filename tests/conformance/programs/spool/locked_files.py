"""A file under another process's fcntl lock is passed over and reads as None; flock() has no effect."""
# uwsgi: --master --spooler jobs --import {program} --mule --spooler-ordered --spooler-frequency 1
# seconds: 2

import os
import subprocess

import uwsgi
from tracing import trace, trace_call

JOBS = os.path.abspath("jobs")


def put(name, data=b"\x11\0\0\0"):
    with open(os.path.join(JOBS, name), "wb") as file:
        file.write(data)


PREFIX = "uwsgi_spoolfile_on_"
HOLD = """
import fcntl, sys
files = [open(name, "r+b") for name in sys.argv[1:]]
fcntl.lockf(files[0], fcntl.LOCK_EX)
fcntl.lockf(files[1], fcntl.LOCK_EX, 1, 1000)
fcntl.lockf(files[2], fcntl.LOCK_SH)
fcntl.flock(files[3], fcntl.LOCK_EX)
print("held", flush=True)
sys.stdin.read()
"""
names = ["a_lockf", "b_far_byte", "c_shared", "d_flock"]
for name in names:
    put(PREFIX + name)
holder = subprocess.Popen(
    ["python3", "-c", HOLD, *(os.path.join(JOBS, PREFIX + name) for name in names)],
    stdin=subprocess.PIPE, stdout=subprocess.PIPE,
)  # fmt: skip
holder.stdout.readline()
for name in names:
    trace_call(name, uwsgi.spooler_get_task, "jobs/" + PREFIX + name)
trace("listed", len(uwsgi.spooler_jobs()))


def spooler(job):
    trace("job", job["spooler_task_name"])
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler


def left(signum):
    trace("left", sorted(os.listdir(JOBS)))


uwsgi.register_signal(1, "mule1", left)
uwsgi.add_timer(1, 1)
