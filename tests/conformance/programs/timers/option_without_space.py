"""--timer without a space ends the server with status 1 after its processes have started."""
# uwsgi: --master --socket {cwd}/socket --import {program} --timer 17
# seconds: 2
# log: invalid signal timer.*

import uwsgi
from tracing import trace, trace_call


trace("imported")
