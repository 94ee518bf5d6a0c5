"""Wrong arguments of register_rpc(), rpc(), call() and rpc_list(), each with its exception and text."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call

register = uwsgi.register_rpc
trace_call("register nothing", register)
trace_call("register one", register, "f")
trace_call("register four", register, "f", len, 1, 2)
trace_call("register keyword", register, name="f", func=len)
trace_call("register bytes", register, b"f", len)
trace_call("register None", register, None, len)
trace_call("register nul", register, "f\0", len)
trace_call("register str count", register, "f", len, "1")
trace_call("register float count", register, "f", len, 1.0)
trace_call("register long name", register, "n" * 256, len)
trace_call("register long utf8 name", register, "\u20ac" * 86, len)
trace_call("list empty", uwsgi.rpc_list)
trace_call("register longest name", register, "n" * 255, len)
trace_call("register negative count", register, "minus", len, -1)
trace_call("register huge count", register, "huge", len, 300)
trace_call("register no function", register, "none", None)
trace_call("register", register, "f", lambda *arguments: b"|".join(arguments))
trace_call("list", uwsgi.rpc_list)
trace_call("list of something", uwsgi.rpc_list, 1, 2)
trace_call("list keyword", uwsgi.rpc_list, a=1)
for name, function, front in (("call", uwsgi.call, ()), ("rpc", uwsgi.rpc, (b"",))):
    trace_call(f"{name} nothing", function)
    trace_call(f"{name} one", function, b"")
    trace_call(f"{name} keyword", function, a=1)
    trace_call(f"{name} str name", function, *front, "f")
    trace_call(f"{name} int name", function, *front, 1)
    trace_call(f"{name} str argument", function, *front, b"f", "x")
    trace_call(f"{name} None argument", function, *front, b"f", None)
    trace_call(f"{name} bytearray argument", function, *front, b"f", bytearray(b"x"))
    trace_call(f"{name} unknown", function, *front, b"g")
    trace_call(f"{name} unknown bad argument", function, *front, b"g", 1)
    trace_call(f"{name} none", function, *front, b"none")
    trace_call(f"{name}", function, *front, b"f", b"a", b"", b"c")
    trace_call(f"{name} nul", function, *front, b"f\0g", b"a\0b")
