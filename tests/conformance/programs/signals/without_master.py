"""Without a master nothing can be registered, and signals go nowhere."""
# uwsgi: --socket {cwd}/socket --import {program}
# seconds: 1
# log: you cannot register.*
# log: uwsgi_signal_send.*

import uwsgi
from tracing import trace, trace_call


trace_call("register_signal", uwsgi.register_signal, 1, "", print)
trace_call("add_timer", uwsgi.add_timer, 1, 1)
trace_call("add_rb_timer", uwsgi.add_rb_timer, 1, 1)
trace_call("add_cron", uwsgi.add_cron, 1, -1, -1, -1, -1, -1)
trace_call("signal_registered", uwsgi.signal_registered, 1)
trace_call("signal_received", uwsgi.signal_received)
trace_call("signal", uwsgi.signal, 1)
