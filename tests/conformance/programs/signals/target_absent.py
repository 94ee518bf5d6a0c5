"""Without mules and without a spooler their signals are lost; the log says how."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 2
# log: could not deliver.*
# log: invalid signal target.*
# log: uwsgi_signal_send.*

import uwsgi
from tracing import trace, trace_call


for number, target in enumerate(["mule", "mules", "mule1", "spooler"], 10):
    trace_call(target, uwsgi.register_signal, number, target, lambda number: trace("never"))
    uwsgi.add_rb_timer(number, 1, 1)
