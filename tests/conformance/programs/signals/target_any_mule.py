"""mule, mule0 and mulex mean any mule."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 2

import uwsgi
from tracing import trace, trace_call


for number, target in enumerate(["mule", "mule0", "mulex", "mule00"], 10):
    uwsgi.register_signal(number, target, lambda number, target=target: trace(target, number))
    uwsgi.add_rb_timer(number, 1, 1)
