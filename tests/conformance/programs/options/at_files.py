"""@(file) gives a file less one newline, and exec:// a command's output."""
# uwsgi: --ini conf.ini --socket app.sock --import {program}
# seconds: 1
# file: conf.ini
# [uwsgi]
# a = @(text)
# b = @(exec://echo hi; echo ho)
# c = @(text)x@(text)
# d = [@(empty)]
# end
# file: text
# two
# lines
# end
# file: empty
#
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
