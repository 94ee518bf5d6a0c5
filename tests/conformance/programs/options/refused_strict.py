"""With strict, an unknown key in a file ends the start."""
# uwsgi: --import {program} --strict --ini conf.ini
# seconds: 1
# log: \[strict-mode\] unknown config directive: .*
# file: conf.ini
# [uwsgi]
# unheard = 1
# end

import uwsgi
from tracing import trace, trace_call


trace("reached")
