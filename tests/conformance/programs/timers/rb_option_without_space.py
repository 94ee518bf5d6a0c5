"""--rbtimer without a space ends the server with status 1 after its processes have started."""
# uwsgi: --master --socket {cwd}/socket --import {program} --rbtimer 17
# seconds: 2
# log: invalid redblack.*

import uwsgi
from tracing import trace, trace_call


trace("imported")
