"""A configuration may come from a command."""
# uwsgi: --ini 'exec://printf "[uwsgi]\nfrom = command\nname = %%s\n" x' --socket app.sock --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
