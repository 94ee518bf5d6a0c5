"""mule_get_msg() wakes for signals only when told signals=False; the handler runs, and it gives None."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --import {program}
# seconds: 5
# file: mule.py
# import uwsgi
# from tracing import trace, trace_call
# trace_call("default", uwsgi.mule_get_msg, timeout=2)
# trace_call("False", uwsgi.mule_get_msg, signals=False)
# trace_call("None", uwsgi.mule_get_msg, None)
# trace_call("0", uwsgi.mule_get_msg, signals=0, timeout=1)
# trace_call("None after", uwsgi.mule_get_msg, signals=None)
# uwsgi.mule_get_msg()
# end

import uwsgi
from tracing import trace

uwsgi.register_signal(5, "mule1", lambda number: trace("signal", number))
uwsgi.add_timer(5, 1)
