"""Unknown targets are registered, and logged when the signal is routed."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule --farm f:1
# seconds: 2
# times: ignored
# log: \^\^\^ UNSUPPORTED SIGNAL.*
# log: invalid signal target.*
# log: unknown farm.*

import uwsgi
from tracing import trace, trace_call


targets = [
    "moon",
    "Worker",
    "spooler1",
    "spoolers",
    "mule2",
    "mule99",
    "farm_x",
    "farm_",
    "farm",
    "farm0",
    "farm2",
    "farm-1",
    "subscribed",
]
for number, target in enumerate(targets, 10):
    trace_call(target, uwsgi.register_signal, number, target, lambda number: trace("never"))
    uwsgi.add_rb_timer(number, 1, 1)
