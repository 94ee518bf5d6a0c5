"""--exit=5 leaves with that status at once."""
# uwsgi: --exit=5 --nosuch --socket app.sock --import {program}
# seconds: 1
# log: unrecognized option

import uwsgi
from tracing import trace, trace_call


trace("reached")
