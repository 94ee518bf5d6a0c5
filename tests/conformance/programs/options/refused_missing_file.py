"""A configuration file that is not there ends the start."""
# uwsgi: --import {program} --ini nope.ini
# seconds: 1
# log: realpath\(\) of nope\.ini failed: No such file or directory

import uwsgi
from tracing import trace, trace_call


trace("reached")
