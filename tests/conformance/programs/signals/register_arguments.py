"""What register_signal says to wrong arguments, in the master."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


class Index:
    def __index__(self):
        return 300


def handler(number):
    pass


for number, arguments in enumerate(
    [
        (),
        (1,),
        (1, ""),
        (1, "", handler, None),
        ("1", "", handler),
        (1.0, "", handler),
        (None, "", handler),
        (1, b"", handler),
        (1, None, handler),
        (1, 5, handler),
        (1, "wor\0ker", handler),
        (1, "\udcff", handler),
        (256, "", handler),
        (-1, "", handler),
        (2**70 + 7, "", handler),
        (-(2**70) + 8, "", handler),
        (Index(), "", handler),
        (True, "", handler),
        (9, "", None),
        (10, "", "text"),
    ]
):
    trace_call(f"call {number}", uwsgi.register_signal, *arguments)
trace_call("keywords", lambda: uwsgi.register_signal(num=1, kind="", handler=handler))
trace("registered", [number for number in range(256) if uwsgi.signal_registered(number)])
