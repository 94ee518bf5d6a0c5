"""A bare file is read after all options, wherever it stands, and is no option itself."""
# uwsgi: conf.ini --socket app.sock --import {program} --set a=1
# seconds: 1
# file: conf.ini
# [uwsgi]
# a = 2
# b = %(a)
# name = %n|%O|%N
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
