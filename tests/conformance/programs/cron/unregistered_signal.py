"""A cron for a signal that nobody registered makes a worker log an error."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 3
# log: error managing signal.*

import uwsgi
from tracing import trace, trace_call


uwsgi.add_cron(99, -1, -1, -1, -1, -1)
trace("imported")
