"""A file is 0600 and a priority folder 0777, both less the umask; a folder that is there keeps its mode."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import os

import uwsgi
from tracing import trace


def modes(path):
    folder = os.path.dirname(path)
    trace("modes", oct(os.stat(path).st_mode), oct(os.stat(folder).st_mode))


trace("spool folder", oct(os.stat("jobs").st_mode))
for number, mask in enumerate((0o022, 0, 0o077, 0o277)):
    os.umask(mask)
    modes(uwsgi.spool({b"priority": str(number).encode()}))
os.umask(0o022)
os.chmod("jobs/1", 0o700)
modes(uwsgi.spool({b"priority": b"1"}))
