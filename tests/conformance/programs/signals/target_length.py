"""A target has at most 63 bytes."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


trace_call("63 bytes", uwsgi.register_signal, 1, "x" * 63, print)
trace_call("64 bytes", uwsgi.register_signal, 2, "x" * 64, print)
trace_call("62 bytes in 31 characters", uwsgi.register_signal, 3, "\u00e9" * 31, print)
trace_call("64 bytes in 32 characters", uwsgi.register_signal, 4, "\u00e9" * 32, print)
trace("registered", [number for number in range(10) if uwsgi.signal_registered(number)])
