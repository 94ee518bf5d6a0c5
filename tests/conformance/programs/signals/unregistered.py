"""A signal that nobody registered goes to any worker, which logs an error."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 2
# log: error managing signal.*

import uwsgi
from tracing import trace, trace_call


uwsgi.register_signal(1, "worker1", lambda number: trace_call("signal", uwsgi.signal, 99))
uwsgi.add_rb_timer(1, 1, 1)
