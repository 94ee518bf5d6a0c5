"""An option that uWSGI does not know ends the start."""
# uwsgi: --import {program} --nosuch=1
# seconds: 1
# log: unrecognized option '--nosuch=1'

import uwsgi
from tracing import trace, trace_call


trace("reached")
