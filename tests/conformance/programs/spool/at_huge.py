"""at takes 19 digits; from 20 on, and where the sign turns, it means now."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import os
import time

import uwsgi
from tracing import trace


def stamp(value):
    mtime = int(os.stat(uwsgi.spool({b"at": value})).st_mtime)
    return "now" if abs(mtime - time.time()) < 30 else "future" if mtime > time.time() else mtime


for value in (b"9223372036854775807", b"9223372036854775808", b"9" * 19, b"1" + b"0" * 18, b"1" + b"0" * 19, b"9" * 20):
    trace(repr(value), stamp(value))
for value in (b"18446744073709551", b"2" * 19, b"1" * 25, b"0" * 20 + b"5", b"0" * 21 + b".5", b"z" * 19, b"/" * 19):
    trace(repr(value), stamp(value))
