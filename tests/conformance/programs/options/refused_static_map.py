"""A static map without = ends the start."""
# uwsgi: --import {program} --static-map x
# seconds: 1
# log: invalid document root in static map, syntax mountpoint=docroot

import uwsgi
from tracing import trace, trace_call


trace("reached")
