"""A value for an option that takes none ends the start."""
# uwsgi: --import {program} --master=1
# seconds: 1
# log: option '--master' doesn't allow an argument

import uwsgi
from tracing import trace, trace_call


trace("reached")
