"""Text can be put before and after each configuration file."""
# uwsgi: --inject-before before.txt --inject-after after.txt --ini conf.ini --socket app.sock --import {program}
# seconds: 1
# file: conf.ini
# [uwsgi]
# a = %n
# end
# file: before.txt
# [uwsgi]
# b = %n
# end
# file: after.txt
# c = %(a)
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
