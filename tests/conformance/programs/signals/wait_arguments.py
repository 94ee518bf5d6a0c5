"""What signal_wait says to its arguments."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule=mule.py
# seconds: 4
# file: mule.py
# import uwsgi
# from tracing import trace, trace_call
# trace_call("word", uwsgi.signal_wait, "1")
# trace_call("None", uwsgi.signal_wait, None)
# trace_call("float", uwsgi.signal_wait, 1.0)
# trace_call("two", uwsgi.signal_wait, 257, 2)
# trace_call("modulo", uwsgi.signal_wait, 257)
# end

import uwsgi
from tracing import trace, trace_call


uwsgi.register_signal(1, "mule1", lambda number: trace("handler", number))
uwsgi.add_timer(1, 1)
