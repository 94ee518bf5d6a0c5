"""spooler_get_task() reads any whole file of any name, gives None for all else, and deletes nothing."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import os

import uwsgi
from tracing import trace, trace_call

JOBS = os.path.abspath("jobs")


def put(name, data=b"\x11\0\0\0"):
    with open(os.path.join(JOBS, name), "wb") as file:
        file.write(data)


PAIR = b"\x01\0k\x01\0v"
for name, data in {
    "a0": b"",
    "a1": b"\x11",
    "a3": b"\x11\0\0",
    "b_no_vars": b"\x11\0\0\0",
    "b_only_body": b"\x11\0\0\0body",
    "c_promises_one": b"\x11\x01\0\0",
    "c_cut_vars": b"\x11\x07\0\0" + PAIR,
    "c_text": b"This is just some text, in no form at all.",
    "d_one_byte": b"\x11\x01\0\0a",
    "d_two_bytes": b"\x11\x02\0\0\x01\0",
    "d_no_value": b"\x11\x03\0\0\x01\0k",
    "d_half_length": b"\x11\x04\0\0\x01\0k\0",
    "e_empty_value": b"\x11\x05\0\0\x01\0k\0\0",
    "d_empty_key": b"\x11\x05\0\0\0\0\x01\0v",
    "d_long_key": b"\x11\x06\0\0\x09\0k\x01\0v",
    "d_long_value": b"\x11\x06\0\0\x01\0k\x09\0v",
    "d_good_then_bad": b"\x11\x08\0\0" + PAIR + b"xx",
    "d_good_then_one": b"\x11\x07\0\0" + PAIR + b"x",
    "e_good": b"\x11\x06\0\0" + PAIR,
    "e_body": b"\x11\x06\0\0" + PAIR + b"body",
    "e_modifiers": b"\x99\x06\0\x77" + PAIR,
}.items():
    put("uwsgi_spoolfile_on_" + name, data)

for name in sorted(os.listdir(JOBS)):
    trace_call(name, uwsgi.spooler_get_task, "jobs/" + name)
trace("kept", len(os.listdir(JOBS)))
put("any name")
put("future")
os.utime("jobs/future", (9999999999, 9999999999))
for path in (
    "jobs/any name",
    "jobs/future",
    "./jobs//any name",
    "any name",
    "jobs",
    "jobs/",
    "missing",
    "",
    "/",
    "/dev/null",
):
    trace_call(repr(path), uwsgi.spooler_get_task, path)
trace_call("absolute", uwsgi.spooler_get_task, JOBS + "/any name")
os.chdir("jobs")
trace_call("working folder", uwsgi.spooler_get_task, "any name")
