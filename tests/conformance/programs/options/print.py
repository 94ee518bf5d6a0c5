"""--print writes its expanded value to the standard output, --iprint the value as written."""
# uwsgi: --set k=v --print printed-%(k) --iprint printed-%(k) --socket app.sock --import {program}
# seconds: 1
# log: printed-\S+

import uwsgi
from tracing import trace, trace_call


trace("reached")
