"""A placeholder may not have the name of an option."""
# uwsgi: --import {program} --set-ph processes=2
# seconds: 1
# log: you cannot use processes as a placeholder, it is already available as an option

import uwsgi
from tracing import trace, trace_call


trace("reached")
