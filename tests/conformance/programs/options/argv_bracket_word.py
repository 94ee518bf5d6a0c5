"""A bare word that begins with a bracket is passed over."""
# uwsgi: --socket app.sock --import {program} [abc] [x].ini
# seconds: 1

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
