"""cheaper must be lower than processes."""
# uwsgi: --import {program} --cheaper 5 --processes 2 --socket app.sock
# seconds: 1
# log: invalid cheaper value: must be lower than processes

import uwsgi
from tracing import trace, trace_call


trace("reached")
