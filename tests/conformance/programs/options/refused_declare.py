"""declare-option without = ends the start."""
# uwsgi: --import {program} --declare-option x
# seconds: 1
# log: invalid x syntax, must be newoption=template

import uwsgi
from tracing import trace, trace_call


trace("reached")
