"""Values that the C conversion to bytes refuses raise one and the same ValueError, whatever they raised themselves."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import uwsgi
from tracing import trace_call


class Index:
    def __index__(self):
        return 3


class NotBytes:
    def __bytes__(self):
        return "text"


class Forbids:
    __bytes__ = None


class Raises:
    def __init__(self, error):
        self.error = error

    def __bytes__(self):
        raise self.error


class Breaks:
    def __iter__(self):
        yield 1
        raise RuntimeError("in the middle")


values = [
    "text",
    "",
    5,
    0,
    -1,
    True,
    1.5,
    None,
    [b"a"],
    ["a"],
    [256],
    [-1],
    [1.0],
    object(),
    Index(),
    NotBytes(),
    Forbids(),
]
values += [Raises(ValueError("mine")), Raises(KeyboardInterrupt()), Raises(SystemExit(3)), Breaks(), len, dict, type]
for number, value in enumerate(values):
    trace_call(str(number), uwsgi.spool, {b"v": value})
