"""Unknown keys in a file are kept as they are; strict does not mind placeholders."""
# uwsgi: --ini conf.ini --socket app.sock --import {program}
# seconds: 1
# file: conf.ini
# [uwsgi]
# My Key = 1
# my_key = 2
# socket-x = %(my_key)
# set-ph = ph=1
# true = false
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
