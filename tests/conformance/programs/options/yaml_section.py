"""A section of a YAML file is asked for behind a colon."""
# uwsgi: --yml conf.yml:sec --socket app.sock --import {program}
# seconds: 1
# file: conf.yml
# uwsgi:
#   no: 1
# sec:
#   a: 1
#   b: x y
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *[item for item in uwsgi.opt.items() if item[0] != "yml"])
