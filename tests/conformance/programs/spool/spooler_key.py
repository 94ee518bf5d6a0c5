"""The spooler must be named by its resolved absolute path byte for byte; empty means the first one."""
# uwsgi: --master --spooler jobs --spooler other --import {program}
# seconds: 1

import os

import uwsgi
from tracing import trace, trace_call

here = os.getcwd().encode()
trace("spoolers", uwsgi.spoolers)
for name in (
    here + b"/jobs", here + b"/other", here + b"/other/", here + b"/./other", b"other", b"./other", b"1", b"0", b"", here,
    here + b"/other\0", here + b"/othe", here + b"/link", b"/nowhere", bytearray(here + b"/other"),
):  # fmt: skip
    trace_call(repr(name).replace(str(here)[2:-1], "<here>"), uwsgi.spool, {b"spooler": name})
trace("made", os.path.exists("/nowhere"), len(os.listdir("jobs")), len(os.listdir("other")))
trace("listed", len(uwsgi.spooler_jobs()))
