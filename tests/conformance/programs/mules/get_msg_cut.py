"""mule_get_msg(buffer_size=n) cuts a longer message, and the rest is lost; 0 waits for a message and leaves it there."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --import {program}
# seconds: 1
# file: mule.py
# import time
# import uwsgi
# from tracing import trace, trace_call
# trace_call("5", uwsgi.mule_get_msg, buffer_size=5)
# trace_call("0", uwsgi.mule_get_msg, buffer_size=0)
# trace_call("100", uwsgi.mule_get_msg, True, True, 100)
# trace_call("whole", uwsgi.mule_get_msg)
# trace_call("empty", uwsgi.mule_get_msg)
# trace("default", len(uwsgi.mule_get_msg()))
# trace("larger", len(uwsgi.mule_get_msg(buffer_size=100000)))
# trace_call("rest", uwsgi.mule_get_msg, timeout=0)
# time.sleep(9)
# end

import uwsgi
from tracing import trace_call

trace_call("send", uwsgi.mule_msg, b"0123456789", 1)
trace_call("send", uwsgi.mule_msg, b"gone", 1)
trace_call("send", uwsgi.mule_msg, b"0123456789", 1)
trace_call("send", uwsgi.mule_msg, b"", 1)
trace_call("send", uwsgi.mule_msg, b"x" * 70000, 1)
trace_call("send", uwsgi.mule_msg, b"y" * 70000, 1)
