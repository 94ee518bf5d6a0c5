"""A timer for a signal that nobody registered makes a worker log an error."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 3
# log: error managing signal.*

import uwsgi
from tracing import trace, trace_call


trace_call("add", uwsgi.add_timer, 99, 2)
