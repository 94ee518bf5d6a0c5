"""A body of a megabyte, and vars of all bytes, arrive whole."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import hashlib

import uwsgi
from tracing import trace

body = bytes(range(256)) * 4096 + b"end"
uwsgi.spool({bytes([number]): bytes([255 - number]) * number for number in range(256)} | {b"body": body})


def spooler(job):
    trace("body", len(job["body"]), hashlib.sha256(job["body"]).hexdigest())
    trace("vars", all(job[bytes([number])] == bytes([255 - number]) * number for number in range(256)), len(job))
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
