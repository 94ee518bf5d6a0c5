"""A mode for the socket has three octal digits."""
# uwsgi: --import {program} --chmod-socket=9
# seconds: 1
# log: invalid chmod value: 9

import uwsgi
from tracing import trace, trace_call


trace("reached")
