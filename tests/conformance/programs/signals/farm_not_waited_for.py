"""signal_wait does not hear a farm's signals."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule=mule.py --farm f:1
# seconds: 4
# file: mule.py
# import uwsgi
# from tracing import trace, trace_call
# trace_call("wait", uwsgi.signal_wait)
# trace_call("received", uwsgi.signal_received)
# trace_call("wait", uwsgi.signal_wait)
# end

import uwsgi
from tracing import trace, trace_call


uwsgi.register_signal(1, "farm_f", lambda number: trace("farm", number))
uwsgi.register_signal(2, "mule", lambda number: trace("any mule", number))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(2, 2, 1)
