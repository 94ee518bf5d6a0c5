"""A forbidden option ends the start."""
# uwsgi: --import {program} --ini black.ini
# seconds: 1
# log: uWSGI error: forbidden option "foo" \(by blacklist\)
# file: black.ini
# [uwsgi]
# blacklist = x FOO
# a = 1
# foo = 2
# end

import uwsgi
from tracing import trace, trace_call


trace("reached")
