"""How ini is read: sections as often as they come, comments only as whole lines, blanks and = in values, no quotes, no continuation."""
# uwsgi: --ini conf.ini --socket app.sock --import {program}
# seconds: 1
# file: conf.ini
# [uwsgi]
# master = true
# bare
#   indented = 1
# ; comment = 1
# # comment = 2
# value = a ; b # c
# equals = a = b
# quoted = "x"
# continued = a\
#  b = 2
# [other]
# skipped = 1
# [uwsgi]
# again = 1
# master = false
#  = nameless
# [uwsgi] ; not this
# lost = 1
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
