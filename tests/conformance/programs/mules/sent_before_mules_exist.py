"""Messages sent while importing wait for the mules: each mule gets its own, and the shared ones are taken in order."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call

uwsgi.mule_msg_hook = lambda message: trace("message", message)
trace_call("shared", uwsgi.mule_msg, b"shared one")
trace_call("own", uwsgi.mule_msg, b"own one", 1)
trace_call("shared", uwsgi.mule_msg, b"shared two")
trace_call("own", uwsgi.mule_msg, b"own two", 1)
trace_call("zero", uwsgi.mule_msg, b"shared three", 0)
