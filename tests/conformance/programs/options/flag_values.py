"""A flag in a file is on with any value but false, off, no and 0, in any case."""
# uwsgi: --ini conf.ini --socket app.sock --import {program}
# seconds: 1
# file: conf.ini
# [uwsgi]
# enable-threads = FALSE
# lazy-apps = nope
# master = Off
# need-app = 0
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
trace("master", uwsgi.masterpid() != 0)
