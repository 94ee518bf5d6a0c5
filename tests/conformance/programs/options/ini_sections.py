"""file:section in the command line and in ini, :section of the same file, and a section that is not there."""
# uwsgi: --ini conf.ini:first --ini conf.ini:none --socket app.sock --import {program}
# seconds: 1
# log: \*\*\* WARNING: Can't find section .*
# file: conf.ini
# [uwsgi]
# not = asked
# [first]
# a = %x
# ini = :second
# ini = other.ini
# [second]
# b = %x %X
# x = %s
# end
# file: other.ini
# [uwsgi]
# c = %n %N
# ini = :more
# [more]
# d = %x
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
