"""A farm without a list of mules ends the start."""
# uwsgi: --import {program} --socket app.sock --mule --farm x
# seconds: 1
# log: invalid farm value \(x\) must be in the form .*

import uwsgi
from tracing import trace, trace_call


trace("reached")
