"""A bare address is no socket: it ends the start."""
# uwsgi: --import {program} 127.0.0.1:0
# seconds: 1
# log: unable to load configuration from 127\.0\.0\.1:0

import uwsgi
from tracing import trace, trace_call


trace("reached")
