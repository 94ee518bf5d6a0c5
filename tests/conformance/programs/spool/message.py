"""The job gets its vars as bytes, body and task name under str keys, and what steered it as well."""
# uwsgi: --master --spooler jobs --import {program} --spooler-ordered
# seconds: 1

import os

import uwsgi
from tracing import trace

uwsgi.spool({b"a": b"\xff\0", b"at": b"5", b"priority": b"3", b"spooler": uwsgi.spoolers[0], b"body": b"text"})


def spooler(job):
    trace("keys", list(job))
    trace("values", list(job.values()))
    trace("types", type(job), {type(value) for value in job.values()})
    trace("name", job["spooler_task_name"] in os.listdir(b"."), os.getcwd())
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
