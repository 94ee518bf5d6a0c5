"""A priority whose name is taken by a file fails; a link to a folder is followed."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import os

import uwsgi
from tracing import trace, trace_call

open("jobs/1", "w").close()
os.mkdir("elsewhere")
os.symlink("../elsewhere", "jobs/2")
os.symlink("../nowhere", "jobs/3")
for priority in (b"1", b"2", b"3"):
    trace_call(priority.decode(), uwsgi.spool, {b"priority": priority})
trace("elsewhere", len(os.listdir("elsewhere")), os.path.exists("nowhere"))
