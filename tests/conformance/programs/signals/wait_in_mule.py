"""signal_wait in a programmed mule runs the handler and returns; signal_received tells which."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule=mule.py
# seconds: 4
# file: mule.py
# import uwsgi
# from tracing import trace, trace_call
# trace_call("received before", uwsgi.signal_received)
# trace_call("wait", uwsgi.signal_wait)
# trace_call("received", uwsgi.signal_received)
# trace_call("wait", uwsgi.signal_wait)
# trace_call("received", uwsgi.signal_received)
# end

import uwsgi
from tracing import trace, trace_call


uwsgi.register_signal(1, "mule1", lambda number: trace("handler", number))
uwsgi.register_signal(2, "mule1", lambda number: trace("handler", number))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(2, 2, 1)
