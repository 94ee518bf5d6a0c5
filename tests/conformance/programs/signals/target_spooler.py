"""A signal to the spooler runs there."""
# uwsgi: --master --socket {cwd}/socket --import {program} --spooler jobs
# seconds: 2

import uwsgi
from tracing import trace, trace_call


uwsgi.register_signal(10, "spooler", lambda number: trace("signal", number))
uwsgi.add_rb_timer(10, 1, 1)
