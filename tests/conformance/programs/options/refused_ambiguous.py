"""A cut name that fits several options ends the start, and all are named."""
# uwsgi: --import {program} --mul=2
# seconds: 1
# log: option '--mul=2' is ambiguous; possibilities:.*

import uwsgi
from tracing import trace, trace_call


trace("reached")
