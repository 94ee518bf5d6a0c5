"""A signal sent while importing goes nowhere, and does not raise."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 2
# log: uwsgi_signal_send.*

import uwsgi
from tracing import trace, trace_call


uwsgi.register_signal(1, "", lambda number: trace("never", number))
trace_call("signal", uwsgi.signal, 1)
