"""Of a key given twice the last value wins; vars named body and spooler_task_name stand beside the real ones."""
# uwsgi: --master --spooler jobs --import {program} --mule --spooler-ordered --spooler-frequency 5
# seconds: 2

import os
import struct

import uwsgi
from tracing import trace

JOBS = os.path.abspath("jobs")


def put(name, data=b"\x11\0\0\0"):
    with open(os.path.join(JOBS, name), "wb") as file:
        file.write(data)


def packed(*pairs):
    return b"".join(struct.pack("<H", len(key)) + key + struct.pack("<H", len(value)) + value for key, value in pairs)


def job(name, *pairs, body=b""):
    data = packed(*pairs)
    put("uwsgi_spoolfile_on_" + name, struct.pack("<BHB", 17, len(data), 0) + data + body)


job("a", (b"k", b"1"), (b"l", b"2"), (b"k", b"3"))
job("b", (b"body", b"var"), body=b"real")
job("c", (b"body", b"var"))
job("d", (b"spooler_task_name", b"mine"))
job("e", (b"at", b"9999999999"), (b"priority", b"5"), (b"spooler", b"/nowhere"))
job("f", *((bytes([number]), b"x" * number) for number in range(256)))


def spooler(job):
    trace("job", list(job.items()) if len(job) < 20 else {key: len(value) for key, value in job.items()})
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler


def left(signum):
    trace("left", sorted(os.listdir(JOBS)))


uwsgi.register_signal(1, "mule1", left)
uwsgi.add_timer(1, 1)
