"""A bare Python file is no application: it ends the start."""
# uwsgi: --import {program} {program}
# seconds: 1
# log: unable to load configuration from .*refused_bare_program\.py

import uwsgi
from tracing import trace, trace_call


trace("reached")
