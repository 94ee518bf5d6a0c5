"""A condition that is not ended reaches into the command line behind it."""
# uwsgi: --socket app.sock --import {program} --ini conf.ini --set q=1 --set q2=%(_)
# seconds: 1
# env: SOME=thing
# file: conf.ini
# [uwsgi]
# if-env = SOME
# a = 1
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
