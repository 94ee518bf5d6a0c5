"""A percent sign takes the character behind it along, a line's end too."""
# uwsgi: --ini conf.ini --socket app.sock --import {program}
# seconds: 1
# file: conf.ini
# [uwsgi]
# a = 100%
# b = 2
# c = 50% x
# d = %%(b)
# e = %%%%
# f = 1%
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
