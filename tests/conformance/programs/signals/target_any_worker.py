"""Empty, worker and worker0 mean any worker."""
# uwsgi: --master --socket {cwd}/socket --import {program} --workers 1
# seconds: 2

import uwsgi
from tracing import trace, trace_call


for number, target in enumerate(["", "worker", "worker0"], 10):
    uwsgi.register_signal(number, target, lambda number, target=target: trace(target, number))
    uwsgi.add_rb_timer(number, 1, 1)
