"""A farm of a mule that is not there ends the start."""
# uwsgi: --import {program} --socket app.sock --mules 2 --farm x:1,3
# seconds: 1
# log: invalid mule id: 3

import uwsgi
from tracing import trace, trace_call


trace("reached")
