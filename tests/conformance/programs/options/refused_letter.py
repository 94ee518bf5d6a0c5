"""A letter that uWSGI does not know ends the start."""
# uwsgi: --import {program} -MZ
# seconds: 1
# log: invalid option -- 'Z'

import uwsgi
from tracing import trace, trace_call


trace("reached")
