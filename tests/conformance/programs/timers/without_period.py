"""A timer of 0 seconds never fires, nor does a negative one, which the log complains of."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 3
# log: timerfd_settime.*

import uwsgi
from tracing import trace, trace_call


uwsgi.register_signal(1, "worker1", lambda number: trace("never"))
trace_call("zero", uwsgi.add_timer, 1, 0)
trace_call("negative", uwsgi.add_timer, 1, -1)
