"""mule_get_msg(timeout=n) counts from its call; a message before that ends it."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --mules 1 --import {program}
# seconds: 6
# file: mule.py
# import time
# import uwsgi
# from tracing import trace_call
# time.sleep(0.5)
# trace_call("message first", uwsgi.mule_get_msg, timeout=3)
# trace_call("timeout first", uwsgi.mule_get_msg, timeout=1)
# time.sleep(0.5)
# trace_call("long", uwsgi.mule_get_msg, timeout=100)
# trace_call("long", uwsgi.mule_get_msg, timeout=100)
# end

import uwsgi
from tracing import trace

uwsgi.register_signal(1, "mule2", lambda number: uwsgi.mule_msg(b"tick", 1))
uwsgi.add_timer(1, 2)
