"""The files that the three forms write: keys, order and pickles, byte for byte."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import uwsgidecorators as ud
from tracing import trace


def work(*args, **kwargs):
    return -2


for name in ("spool", "spoolraw", "spoolforever"):
    plain = getattr(ud, name)(work)
    passing = getattr(ud, name)(pass_arguments=True)(work)
    for path in (
        plain(),
        plain({"b": "1", "a": b"2"}, c="é", body="text"),
        passing(),
        passing(1, "é", b"b", None, [1.5], key={"a": (1,)}, at="1", body="text", priority=""),
    ):
        with open(path, "rb") as file:
            trace(name, file.read())
