"""signal_wait returns for a signal whose handler raises or is missing too."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule=mule.py
# seconds: 4
# file: mule.py
# import uwsgi
# from tracing import trace, trace_call
# trace_call("wait", uwsgi.signal_wait)
# trace_call("received", uwsgi.signal_received)
# trace_call("wait", uwsgi.signal_wait)
# end
# log: error managing.*
# log: ^\w+Error: .*

import uwsgi
from tracing import trace, trace_call


uwsgi.register_signal(1, "mule1", lambda number: [][0])
uwsgi.add_rb_timer(1, 1, 1)
