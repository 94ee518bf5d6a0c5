"""spooler_jobs() lists regular files with the prefix at the top of the first folder, whatever their time or content."""
# uwsgi: --master --spooler jobs --spooler other --spooler-ordered --import {program}
# seconds: 1

import os

import uwsgi
from tracing import trace, trace_call

JOBS = os.path.abspath("jobs")
PREFIX = "uwsgi_spoolfile_on_"
trace("empty", uwsgi.spooler_jobs())


def put(name, data=b"\x11\0\0\0"):
    with open(os.path.join(JOBS, name), "wb") as file:
        file.write(data)


put(PREFIX + "empty", b"")
put(PREFIX + "good")
put(PREFIX + "future")
os.utime("jobs/" + PREFIX + "future", (9999999999, 9999999999))
put(PREFIX + "bad", b"text, no job")
put("5")
put("other")
os.mkdir("jobs/" + PREFIX + "folder")
os.symlink(PREFIX + "good", "jobs/" + PREFIX + "link")
uwsgi.spool({b"priority": b"3"})
uwsgi.spool({b"spooler": uwsgi.spoolers[1]})
trace("jobs", sorted(uwsgi.spooler_jobs()))
trace("types", {type(path) for path in uwsgi.spooler_jobs()}, type(uwsgi.spooler_jobs()))
trace("arguments", len(uwsgi.spooler_jobs(1, "x", None)))
trace_call("keyword", lambda: uwsgi.spooler_jobs(folder=1))
