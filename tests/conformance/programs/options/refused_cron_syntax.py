"""A cron line needs five numbers."""
# uwsgi: --import {program} --cron "1 2 3 4 true"
# seconds: 1
# log: invalid cron syntax

import uwsgi
from tracing import trace, trace_call


trace("reached")
