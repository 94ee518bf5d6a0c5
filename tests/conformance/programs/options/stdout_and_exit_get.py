"""--get prints values and leaves."""
# uwsgi: --set k=v --set other=%(k)%(k) --get k --get nope --get other --socket app.sock --import {program}
# seconds: 1
# log: ^v$
# log: ^vv$

import uwsgi
from tracing import trace, trace_call


trace("reached")
