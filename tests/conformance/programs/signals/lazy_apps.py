"""With --lazy-apps each worker registers for itself; the mule is refused."""
# uwsgi: --master --socket {cwd}/socket --import {program} --workers 1 --mule --lazy-apps
# seconds: 3
# times: ignored

import uwsgi
from tracing import trace, trace_call


trace_call("register", uwsgi.register_signal, 5, "", lambda number: trace("handler", number))
trace_call("register for mule", uwsgi.register_signal, 6, "mule1", lambda number: trace("mule's handler", number))
if uwsgi.worker_id():
    trace_call("add_rb_timer", uwsgi.add_rb_timer, 5, 1, 1)
