"""Only bytes that are not empty come back from a function; everything else, and an exception, gives None."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1
# log: ^(ValueError|TypeError|KeyboardInterrupt|GeneratorExit).*

import uwsgi
from tracing import trace, trace_call


class Bytes(bytes):
    pass


def raises(error):
    def function():
        raise error("oops")

    return function


RESULTS = [
    b"bytes",
    b"",
    "text",
    None,
    5,
    True,
    bytearray(b"x"),
    memoryview(b"x"),
    [b"x"],
    Bytes(b"subclass"),
    b"nul\0nul",
    b"x" * 70000,
]
for number, result in enumerate(RESULTS):
    uwsgi.register_rpc("r", lambda result=result: result)
    answer = uwsgi.call(b"r")
    trace("result", number, type(answer), answer if answer is None or len(answer) < 100 else len(answer))
for error in (ValueError, KeyboardInterrupt, GeneratorExit):
    uwsgi.register_rpc("e", raises(error))
    trace_call(error.__name__, uwsgi.call, b"e")
    trace_call(error.__name__, uwsgi.rpc, "", b"e")
uwsgi.register_rpc("wrong", lambda one: b"x")
trace_call("too few", uwsgi.call, b"wrong")
trace_call("too many", uwsgi.call, b"wrong", b"1", b"2")
