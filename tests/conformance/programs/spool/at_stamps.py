"""at sets mtime and atime to the whole second; garbage counts by distance from "0", what is not positive means now."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import os
import time

import uwsgi
from tracing import trace


def stamp(value):
    status = os.stat(uwsgi.spool({b"at": value}))
    if abs(status.st_mtime - time.time()) < 30:
        return "now"
    return status.st_mtime, status.st_atime


for value in (
    b"1500000000", b"1500000000.999", b"1500000000.1.2", b"1", b"0", b"", b"-5", b"00012", b"abc", b"1:2", b" 7", b"7 ",
    b"1e3", b".5", b".", b"+7", b"0x10", b"a", b"/", b"1/", b"/9", b"\xff", b"9\xff", b"\x801", b"1\0", b"\0001", b"12,5",
    b"0000000000000000005", b"00000000000000000005", b"9" * 10, bytearray(b"77"), [49, 50],
):  # fmt: skip
    trace(repr(value), stamp(value))
