"""signal_wait() in a programmed mule runs the handler and gives an empty text; waiting for one, others are handled on the way."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --import {program}
# seconds: 5
# file: mule.py
# import uwsgi
# from tracing import trace, trace_call
# trace("received", uwsgi.signal_received())
# trace_call("wait 7", uwsgi.signal_wait, 7)
# trace("received", uwsgi.signal_received())
# trace_call("wait", uwsgi.signal_wait)
# trace("received", uwsgi.signal_received())
# trace_call("keyword", uwsgi.signal_wait, signum=1)
# trace_call("str", uwsgi.signal_wait, "7")
# trace("received", uwsgi.signal_received())
# uwsgi.mule_get_msg()
# end

import uwsgi
from tracing import trace

uwsgi.register_signal(5, "mule1", lambda number: trace("signal", number))
uwsgi.register_signal(7, "mule", lambda number: trace("signal", number))
uwsgi.add_timer(5, 2)
uwsgi.add_timer(7, 3)
