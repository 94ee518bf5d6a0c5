"""There is room for 64 file monitors."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1
# log: you can register max.*

import uwsgi
from tracing import trace, trace_call


for _ in range(64):
    uwsgi.add_file_monitor(1, "/nowhere")
trace_call("65th", uwsgi.add_file_monitor, 1, "/nowhere")
