"""Behind -- the words are files, even where they look like options."""
# uwsgi: --socket app.sock --import {program} -- conf.ini
# seconds: 1
# file: conf.ini
# [uwsgi]
# after = dashes
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
