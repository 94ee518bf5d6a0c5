"""Lists and quotes in YAML are read as by a uWSGI that was built with libyaml, which the wheel is not."""
# uwsgi: --yaml conf.yml --socket app.sock --import {program}
# seconds: 1
# differs: the wheel is built without libyaml: it keeps the quotes and stops at the list
# file: conf.yml
# uwsgi:
#   a: "quoted"
#   set:
#     - k=v
#     - l=w
#   last: 1
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
