"""A programmed mule that sleeps gets no signals; when it ends and comes back as it was, they are still waiting."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --import {program}
# seconds: 4
# file: mule.py
# import time
# import uwsgi
# from tracing import trace, trace_call
# trace("begin")
# time.sleep(2.5)
# trace_call("get", uwsgi.mule_get_msg, signals=False, timeout=0)
# trace_call("get", uwsgi.mule_get_msg, signals=False, timeout=0)
# trace_call("get", uwsgi.mule_get_msg, signals=False, timeout=0)
# uwsgi.mule_get_msg()
# end

import uwsgi
from tracing import trace

uwsgi.register_signal(5, "mule1", lambda number: trace("signal", number))
uwsgi.add_timer(5, 1)
