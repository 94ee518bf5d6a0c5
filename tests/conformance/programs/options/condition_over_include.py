"""An include under a condition is read or not, and what it brings knows no %(_)."""
# uwsgi: --ini conf.ini --socket app.sock --import {program}
# seconds: 1
# file: conf.ini
# [uwsgi]
# if-env = NO_SUCH
# include = inc.ini
# endif =
# if-file = inc.ini
# include = %(_)
# endif =
# for = a b
# include = %(_).ini
# endfor =
# end
# file: inc.ini
# [uwsgi]
# x = %(_)
# y = 1
# end
# file: a.ini
# [uwsgi]
# fa = 1
# end
# file: b.ini
# [uwsgi]
# fb = 1
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
