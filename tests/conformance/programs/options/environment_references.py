"""$(NAME) gives the environment, which is expanded before files and placeholders; unknown ones stay."""
# uwsgi: --ini conf.ini --socket app.sock --import {program}
# seconds: 1
# env: SOME=thing
# env: FILE=text
# env: WRAP=%(inner)
# file: conf.ini
# [uwsgi]
# a = $(SOME)
# b = <$(SOME)$(SOME)>
# c = $(NOT_THERE)
# d = $SOME
# e = $()
# f = $$(SOME)
# inner = in
# g = @($(FILE))
# h = $(WRAP)
# i = x$(WRAP)
# end
# file: text
# from a file
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
