"""signal_wait() in a programmed mule runs the handler and gives the signal's number to signal_received()."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --import {program}
# seconds: 4
# file: mule.py
# import uwsgi
# from tracing import trace, trace_call
# trace_call("wait", uwsgi.signal_wait)
# trace("received", uwsgi.signal_received())
# trace_call("wait 7", uwsgi.signal_wait, 7)
# trace("received", uwsgi.signal_received())
# trace_call("wait 5", uwsgi.signal_wait, 5)
# trace("received", uwsgi.signal_received())
# uwsgi.mule_get_msg()
# end

import uwsgi
from tracing import trace

uwsgi.register_signal(5, "mule1", lambda number: trace("signal", number))
uwsgi.register_signal(7, "mule", lambda number: trace("signal", number))
uwsgi.add_timer(5, 1)
uwsgi.add_timer(7, 2)
