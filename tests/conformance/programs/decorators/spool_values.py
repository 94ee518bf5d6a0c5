"""Values that a spooled call takes, and how it refuses the others."""
# uwsgi: --master --spooler jobs --spooler-ordered --import {program}
# seconds: 2

from tracing import trace, trace_call
from uwsgidecorators import spool


@spool
def work(arguments):
    trace("ran", arguments.get("value"), arguments.get("1"))


def enqueue(value):
    return type(work(value=value))


class Words(dict):
    pass


for value in (
    "é",
    "",
    b"bytes",
    bytearray(b"array"),
    memoryview(b"view"),
    [104, 105],
    (104,),
    5,
    1.5,
    None,
    True,
    ["a"],
):
    trace_call(f"value {type(value).__name__}", enqueue, value)
trace_call("key int", lambda: type(work({1: "x"})))
trace_call("subclass", lambda: type(work(Words(value="words"))))
trace_call("text for the dict", work, "text")
trace_call("None for the dict", work, None)
trace_call("int for the dict", work, 5)
trace_call("lone surrogate", work, {"value": "\ud800"})
trace_call("int at", lambda: work(value="x", at=5))
trace_call("unknown spooler", lambda: work(value="x", spooler="/nowhere"))
