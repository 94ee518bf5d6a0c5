"""Options that act at once keep their value as written: include, set-ph and conditions see no placeholder."""
# uwsgi: --ini conf.ini --set-ph late=%(name) --set other=%(late) --socket app.sock --import {program}
# seconds: 1
# file: conf.ini
# [uwsgi]
# name = b
# set-ph = early=%(name)
# set = later=%(name)
# if-opt = name=%(name)
# never = 1
# endif =
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
