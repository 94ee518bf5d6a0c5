"""A mule alone brings the master."""
# uwsgi: --mule --socket app.sock --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


trace("master", uwsgi.masterpid() != 0)
trace("opt", "master" in uwsgi.opt)
