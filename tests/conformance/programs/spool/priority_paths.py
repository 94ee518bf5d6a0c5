"""A priority becomes a folder of that name, as it stands; the returned path shows it as given, up to a NUL."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import os

import uwsgi
from tracing import trace, trace_call

for priority in (
    b"7", b"7/", b"07", b".", b"./8", b"high", b"-1", b"1.5", b" 8", b"5/6", b"7/6", b"7//5", b"..", b"9\0abc", b"\0abc",
    b"", b"x" * 255, b"x" * 256, b"\xff\xfe", b"new\nline", b"%s%d", b"uwsgi_spoolfile_on_", b"/",
):  # fmt: skip
    trace_call(repr(priority)[:20], uwsgi.spool, {b"priority": priority})
trace("folders", sorted(name for name in os.listdir(b"jobs") if os.path.isdir(os.path.join(b"jobs", name))))
trace("outside", [name for name in os.listdir(".") if name.startswith("uwsgi_spoolfile")])
