"""workers and active-workers reach each worker once, workerN that one."""
# uwsgi: --master --socket {cwd}/socket --import {program} --workers 3
# seconds: 2

import uwsgi
from tracing import trace, trace_call


for number, target in enumerate(["workers", "active-workers", "worker2", "worker3"], 10):
    uwsgi.register_signal(number, target, lambda number, target=target: trace(target, number))
    uwsgi.add_rb_timer(number, 1, 1)
