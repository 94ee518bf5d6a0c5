"""farm_msg() gives None also when the queue is full or the message too long; only the log tells."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --mule-msg-size=5000 --farm f: --import {program}
# seconds: 1
# log: ^(write\(\)|\*\*\* MULE|mule_send).*

import uwsgi
from tracing import trace_call

trace_call("long", uwsgi.farm_msg, "f", b"x" * 10000)
trace_call("one", uwsgi.farm_msg, "f", b"x" * 5000)
trace_call("two", uwsgi.farm_msg, "f", b"x" * 5000)
trace_call("three", uwsgi.farm_msg, "f", b"x" * 5000)
trace_call("by mule_msg", uwsgi.mule_msg, b"x" * 5000, b"f")
trace_call("long by mule_msg", uwsgi.mule_msg, b"x" * 10000, b"f")
trace_call("empty", uwsgi.farm_msg, "f", b"")
