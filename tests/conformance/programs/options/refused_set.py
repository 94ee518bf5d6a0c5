"""--set without = ends the start."""
# uwsgi: --import {program} --set x
# seconds: 1
# log: invalid placeholder/--set value

import uwsgi
from tracing import trace, trace_call


trace("reached")
