"""Wrong arguments of farm_msg(), each with its exception and text; an unknown farm is ignored."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --farm f:1 --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call

uwsgi.mule_msg_hook = lambda message: trace("message", message)
send = uwsgi.farm_msg
trace_call("nothing", send)
trace_call("one", send, "f")
trace_call("three", send, "f", b"x", 1)
trace_call("keyword", send, farm="f", message=b"x")
trace_call("bytes farm", send, b"f", b"x")
trace_call("int farm", send, 1, b"x")
trace_call("None farm", send, None, b"x")
trace_call("nul farm", send, "f\0", b"x")
trace_call("int message", send, "f", 1)
trace_call("None message", send, "f", None)
trace_call("bytearray message", send, "f", bytearray(b"x"))
trace_call("farm first", send, b"f", 1)
trace_call("unknown", send, "g", b"x")
trace_call("empty name", send, "", b"x")
trace_call("str message", send, "f", "text")
trace_call("empty message", send, "f", b"")
trace_call("good", send, "f", b"good")
