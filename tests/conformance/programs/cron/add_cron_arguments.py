"""What add_cron says to wrong arguments."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


fine = (1, 99, -1, -1, -1, -1)
trace_call("none", uwsgi.add_cron)
trace_call("five", uwsgi.add_cron, *fine[:5])
trace_call("seven", uwsgi.add_cron, *fine, 1)
for position in range(6):
    for wrong in ("1", 1.0, None, 2**31):
        arguments = list(fine)
        arguments[position] = wrong
        trace_call(f"{position} {wrong!r}", uwsgi.add_cron, *arguments)
trace_call("out of range", uwsgi.add_cron, 1, 60, 24, 32, 13, 8)
trace_call("fine", uwsgi.add_cron, *fine)
