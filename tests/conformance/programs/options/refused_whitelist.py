"""An option that is not among the allowed ends the start."""
# uwsgi: --import {program} --ini white.ini
# seconds: 1
# log: uWSGI error: forbidden option "foo" \(by whitelist\)
# file: white.ini
# [uwsgi]
# whitelist = a
# a = 1
# foo = 2
# end

import uwsgi
from tracing import trace, trace_call


trace("reached")
