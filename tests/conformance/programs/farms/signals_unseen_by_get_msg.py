"""A farm's signals reach ordinary mules; mule_get_msg(signals=False) never sees them."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --mules 1 --farm f:1 --farm g:2 --import {program}
# seconds: 4
# file: mule.py
# import uwsgi
# from tracing import trace_call
# trace_call("get", uwsgi.mule_get_msg, signals=False, timeout=2)
# trace_call("farm", uwsgi.farm_get_msg)
# end

import uwsgi
from tracing import trace

uwsgi.register_signal(1, "farm_f", lambda number: trace("signal", number))
uwsgi.register_signal(2, "farm_g", lambda number: trace("signal", number))
uwsgi.add_timer(1, 1)
uwsgi.add_timer(2, 1)
