"""A value put in is expanded again, but not from its first character; a later option is seen unexpanded."""
# uwsgi: --ini conf.ini --socket app.sock --import {program}
# seconds: 1
# file: conf.ini
# [uwsgi]
# a = %(b)
# b = %(c)
# c = 1
# d = %(a)
# e = x%(b)
# f = x%(a)
# twice = one
# twice = two
# g = %(twice)
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
