"""Without a socket there are no workers, whatever was asked for."""
# uwsgi: --master --spooler jobs --processes 4 --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


trace("workers", uwsgi.numproc, len(uwsgi.workers()))
trace("opt", uwsgi.opt["processes"])
