"""There is room for 64 timers and 64 red-black timers."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1
# log: you can register max.*

import uwsgi
from tracing import trace, trace_call


for _ in range(64):
    uwsgi.add_timer(1, 1000)
    uwsgi.add_rb_timer(1, 1000)
trace_call("65th timer", uwsgi.add_timer, 1, 1000)
trace_call("65th rb timer", uwsgi.add_rb_timer, 1, 1000)
