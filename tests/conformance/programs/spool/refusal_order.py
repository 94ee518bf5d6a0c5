"""Values are converted in the order of the dict up to the first refusal; the body is gone from the dict in any case."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


class Loud:
    def __init__(self, name):
        self.name = name

    def __bytes__(self):
        trace("converted", self.name)
        return b"x"


for given in (
    {b"a": Loud("a"), b"b": 5, b"c": Loud("c"), b"body": b"text"},
    {b"body": b"text", b"a": Loud("a"), "b": Loud("b"), b"c": Loud("c")},
    {b"body": b"text", b"spooler": b"/nowhere", b"at": b"5"},
    {b"body": b"text", b"big": b"x" * 65530, b"spooler": b"/nowhere"},
    {b"body": bytearray(b"text"), b"spooler": b"/nowhere"},
    {"body": b"text"},
):
    trace_call("spool", uwsgi.spool, given)
    trace("left", sorted(map(str, given)))
