"""The functions without arguments take any positional ones, and refuse keywords."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call

for name in ("worker_id", "mule_id", "i_am_the_spooler", "ready", "signal_received", "total_requests", "request_id"):
    function = getattr(uwsgi, name)
    trace_call(name, function)
    trace_call(f"{name} two", function, 1, 2)
    trace_call(f"{name} keyword", function, a=1)
trace("masterpid", uwsgi.masterpid(1, 2) == uwsgi.masterpid() > 0)
