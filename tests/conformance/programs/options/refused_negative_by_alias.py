"""spooler-freq may not be negative on the command line."""
# uwsgi: --import {program} --spooler-freq=-5
# seconds: 1
# log: invalid value for option "spooler-freq": must be > 0

import uwsgi
from tracing import trace, trace_call


trace("reached")
