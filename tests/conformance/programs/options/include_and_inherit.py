"""include reads at once; inherit reads after all placeholders, so that what it brings is not expanded."""
# uwsgi: --ini conf.ini --socket app.sock --import {program}
# seconds: 1
# file: conf.ini
# [uwsgi]
# name = b
# include = inc.ini
# inherit = base.ini
# uses = %(from-include)|%(from-base)
# end-of-file = 1
# end
# file: inc.ini
# [uwsgi]
# from-include = %(name)
# end
# file: base.ini
# [uwsgi]
# from-base = 1
# raw = %(name) $(PATH) @(base.ini)
# mule =
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
