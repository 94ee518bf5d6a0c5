"""Numeric priorities run by number before jobs without one, a name with leading zeros before all; other names never."""
# uwsgi: --master --spooler jobs --import {program} --spooler-ordered
# seconds: 1

import os

import uwsgi
from tracing import trace

for priority in (
    b"10",
    b"2",
    b"",
    b"0",
    b"007",
    b"1",
    b"high",
    b"-1",
    b"1.5",
    b" 8",
    b"uwsgi_spoolfile_on_x",
    b"3/",
    b".",
):
    uwsgi.spool({b"given": priority, b"priority": priority})


def spooler(job):
    trace("job", job[b"given"])
    return uwsgi.SPOOL_OK


uwsgi.spooler = spooler
