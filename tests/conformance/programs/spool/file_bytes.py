"""A spool file is header, pairs in the dict's order, body; mode 0600; the path is absolute bytes."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import os
import socket
import time

import uwsgi
from tracing import T0, trace

path = uwsgi.spool({b"zebra": b"1", b"apple": bytes(range(256)), b"": b"", b"body": b"the body"})
trace("path", path)
status = os.stat(path)
trace("content", open(path, "rb").read())
trace("mode", oct(status.st_mode), status.st_nlink, status.st_size)
trace("time", int(status.st_mtime - T0), int(status.st_atime - T0))
name = os.path.basename(path).decode()
head, pid, count, number, seconds, microseconds = name.rsplit("_", 5)
trace("name", head == "uwsgi_spoolfile_on_" + socket.gethostname(), int(pid) == os.getpid(), count)
trace("numbers", 0 <= int(number) < 2**31, int(seconds) - int(T0), 0 <= int(microseconds) < 1000000)
trace("no leading zeros", all(str(int(part)) == part for part in (pid, count, number, seconds, microseconds)))
trace("empty", open(uwsgi.spool({}), "rb").read())
