"""Links, folders, FIFOs and sockets are left alone; hard links and an mtime of zero or less are fine."""
# uwsgi: --master --spooler jobs --import {program} --mule --spooler-ordered
# seconds: 2

import os
import socket

import uwsgi
from tracing import trace

JOBS = os.path.abspath("jobs")


def put(name, data=b"\x11\0\0\0"):
    with open(os.path.join(JOBS, name), "wb") as file:
        file.write(data)


PREFIX = "uwsgi_spoolfile_on_"
os.mkdir("elsewhere")
put("../elsewhere/target")
put("../elsewhere/1")
os.symlink("../elsewhere/target", "jobs/" + PREFIX + "link")
os.symlink("../elsewhere", "jobs/5")
os.symlink("../nowhere", "jobs/" + PREFIX + "dangling")
os.mkfifo("jobs/" + PREFIX + "fifo")
os.mkdir("jobs/" + PREFIX + "folder")
unix = socket.socket(socket.AF_UNIX)
os.chdir("jobs")
unix.bind(PREFIX + "socket")
os.chdir("..")
os.link("elsewhere/target", "jobs/" + PREFIX + "hard")
for name, mtime in (("zero", 0), ("before", -5), ("long_before", -3000000000)):
    put(PREFIX + name)
    os.utime("jobs/" + PREFIX + name, (mtime, mtime))


def spooler(job):
    trace("job", job["spooler_task_name"])
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler


def left(signum):
    trace("left", sorted(os.listdir(JOBS)))


uwsgi.register_signal(1, "mule1", left)
uwsgi.add_timer(1, 1)
