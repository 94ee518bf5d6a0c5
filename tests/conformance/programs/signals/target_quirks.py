"""Numbers in targets are read as by C's atoi: what follows them is dropped."""
# uwsgi: --master --socket {cwd}/socket --import {program} --workers 2 --mules 4 --farm f:3 --farm g:4
# seconds: 2

import uwsgi
from tracing import trace, trace_call


quirks = [
    "worker1x",
    "worker 1",
    "worker+2",
    "worker02",
    "mule 2",
    "mule2.9",
    "mule+1",
    "farm1x",
    "farm +1",
    "farm\t02",
]
for number, target in enumerate(quirks, 10):
    uwsgi.register_signal(number, target, lambda number, target=target: trace(target, number))
    uwsgi.add_rb_timer(number, 1, 1)
