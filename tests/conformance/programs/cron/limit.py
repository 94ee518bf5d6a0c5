"""There is room for 64 crons."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1
# log: you can register max.*

import uwsgi
from tracing import trace, trace_call


for _ in range(64):
    uwsgi.add_cron(1, 99, -1, -1, -1, -1)
trace_call("65th", uwsgi.add_cron, 1, 99, -1, -1, -1, -1)
