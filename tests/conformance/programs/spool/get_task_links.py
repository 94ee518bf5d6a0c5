"""Through a symbolic link spooler_get_task() takes the link's own length for the file's, and so loses the body or part of it."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import os

import uwsgi
from tracing import trace_call

os.chdir("jobs")
with open("a" * 100, "wb") as file:
    file.write(b"\x11\6\0\0\1\0k\1\0v" + b"0123456789" * 9)
with open("b" * 20, "wb") as file:
    file.write(b"\x11\6\0\0\1\0k\1\0v" + b"0123456789" * 9)
with open("c", "wb") as file:
    file.write(b"\x11\6\0\0\1\0k\1\0v" + b"0123456789" * 9)
with open("d" * 120, "wb") as file:
    file.write(b"\x11\6\0\0\1\0k\1\0v" + b"0123456789")
os.link("c", "hard")
for name in ("a" * 100, "b" * 20, "c", "d" * 120, "hard"):
    os.symlink(name, "link")
    trace_call(name[:5], uwsgi.spooler_get_task, "link")
    os.unlink("link")
    trace_call(name[:5], uwsgi.spooler_get_task, name)
os.mkdir("sub")
os.symlink("sub", "folder")
trace_call("folder", uwsgi.spooler_get_task, "folder")
os.symlink("nowhere", "dangling")
trace_call("dangling", uwsgi.spooler_get_task, "dangling")
