"""signal_wait with a number runs handlers of others meanwhile, and returns at its own."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule=mule.py
# seconds: 4
# file: mule.py
# import uwsgi
# from tracing import trace, trace_call
# trace_call("wait", uwsgi.signal_wait, 2)
# trace_call("received", uwsgi.signal_received)
# trace_call("wait", uwsgi.signal_wait, 3)
# trace_call("received", uwsgi.signal_received)
# end

import uwsgi
from tracing import trace, trace_call


for number in (1, 2, 3):
    uwsgi.register_signal(number, "mule1", lambda number: trace("handler", number))
    uwsgi.add_rb_timer(number, number, 1)
