"""Values are bytes: what is no UTF-8 comes through."""
# uwsgi: --ini conf.ini --set x=é --socket app.sock --import {program}
# seconds: 1
# file: conf.ini
# [uwsgi]
# a = é ü
# b = €
# schlüssel = 1
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
