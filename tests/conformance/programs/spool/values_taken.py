"""Values may be whatever the C conversion to bytes takes."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import array

import uwsgi
from tracing import trace, trace_call


class Convertible:
    def __bytes__(self):
        return b"converted"


class Text(str):
    def __bytes__(self):
        return b"text converted"


class Iterates:
    def __iter__(self):
        return iter([1, 2, 3])


class Indexed:
    def __getitem__(self, index):
        return b"abc"[index]


class Both:
    def __index__(self):
        return 4

    def __iter__(self):
        return iter([7, 8])


class Number:
    def __index__(self):
        return 200


class Mine(bytes):
    pass


values = {
    "bytes": b"plain",
    "empty": b"",
    "subclass": Mine(b"mine"),
    "bytearray": bytearray(b"array"),
    "memoryview": memoryview(b"view"),
    "every second": memoryview(b"abcdef")[::2],
    "words": memoryview(array.array("H", [1, 2])),
    "array": array.array("b", [1, -1]),
    "list": [1, 2, 255],
    "tuple": (0, 10),
    "range": range(3),
    "set": {65},
    "dict": {66: None},
    "generator": (number for number in (1, 2)),
    "empty list": [],
    "numbers with index": [Number(), True],
    "object": Convertible(),
    "str with __bytes__": Text("x"),
    "iterable": Iterates(),
    "sequence": Indexed(),
    "index and iterable": Both(),
}
for label, value in values.items():
    path = trace_call(label, uwsgi.spool, {b"v": value})
    if path:
        trace("content", open(path, "rb").read()[4:])
