"""A negative number ends the start, and the option is named as it was written."""
# uwsgi: --import {program} --workers=-1
# seconds: 1
# log: invalid value for option "workers": must be > 0

import uwsgi
from tracing import trace, trace_call


trace("reached")
