"""YAML of plain lines: keys may repeat, values are text, comments are cut, another mapping ends it."""
# uwsgi: --yaml conf.yml --socket app.sock --import {program}
# seconds: 1
# file: conf.yml
# # comment
# other:
#   no: 1
# uwsgi:
#   lazy-apps: true
#   a: 1 # cut
#
#   set: k=v
#   set: l=%(a)
#   url: http://host:1/x
#   name: %n
# last:
#   no: 2
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
