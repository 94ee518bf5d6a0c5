"""An option without its value ends the start."""
# uwsgi: --import {program} --processes
# seconds: 1
# log: option '--processes' requires an argument

import uwsgi
from tracing import trace, trace_call


trace("reached")
