"""A letter without its value ends the start."""
# uwsgi: --import {program} -p
# seconds: 1
# log: option requires an argument -- 'p'

import uwsgi
from tracing import trace, trace_call


trace("reached")
