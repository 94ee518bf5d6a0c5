"""Wrong arguments of mule_msg(), each with its exception and text, where mules are configured."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --farm f:1 --import {program}
# seconds: 1

import array

import uwsgi
from tracing import trace, trace_call


class Index:
    def __index__(self):
        return 1


class Number(int):
    pass


uwsgi.mule_msg_hook = lambda message: trace("message", message)
send = uwsgi.mule_msg
trace_call("nothing", send)
trace_call("three", send, b"x", 1, 2)
trace_call("keyword", send, message=b"x")
trace_call("keyword mule", send, b"x", mule=1)
trace_call("None", send, None)
trace_call("int", send, 5)
trace_call("list", send, [b"x"])
trace_call("bytearray", send, bytearray(b"x"), 1)
trace_call("memoryview", send, memoryview(b"view"), 1)
trace_call("array", send, array.array("b", [65]), 1)
trace_call("str", send, "text \u20ac", 1)
trace_call("surrogate", send, "\ud800", 1)
trace_call("nul", send, b"a\0b", 1)
trace_call("to None", send, b"x", None)
trace_call("to str", send, b"x", "f")
trace_call("to str number", send, b"x", "1")
trace_call("to float", send, b"x", 1.0)
trace_call("to True", send, b"true", True)
trace_call("to False", send, b"x", False) if False else None
trace_call("to subclass", send, b"subclass", Number(1))
trace_call("to index", send, b"x", Index())
trace_call("to unknown farm", send, b"x", b"g")
trace_call("to empty farm", send, b"x", b"")
trace_call("to bytearray", send, b"x", bytearray(b"f"))
trace_call("to farm", send, b"to farm", b"f")
trace_call("to farm with nul", send, b"to farm again", b"f\0g")
trace_call("wrapped", send, b"wrapped", 2**32 + 1)
trace_call("message first", send, None, b"g")
