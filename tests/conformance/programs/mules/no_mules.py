"""Without mules mule_msg() raises, after it has looked at the message, and farm_msg() does nothing."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace_call

trace_call("any", uwsgi.mule_msg, b"x")
trace_call("one", uwsgi.mule_msg, b"x", 1)
trace_call("odd", uwsgi.mule_msg, b"x", None)
trace_call("farm", uwsgi.mule_msg, b"x", b"f")
trace_call("bad message", uwsgi.mule_msg, 1)
trace_call("farm_msg", uwsgi.farm_msg, "f", b"x")
trace_call("get", uwsgi.mule_get_msg)
trace_call("farm get", uwsgi.farm_get_msg)
trace_call("in farm", uwsgi.in_farm)
trace_call("mule_id", uwsgi.mule_id)
