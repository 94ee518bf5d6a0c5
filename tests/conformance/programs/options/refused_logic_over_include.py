"""A condition in a file that is included under a condition is one inside another."""
# uwsgi: --import {program} --ini over.ini
# seconds: 1
# log: recursive logic in options is not supported \(option = if-env\)
# file: over.ini
# [uwsgi]
# if-file = inc.ini
# include = %(_)
# endif =
# end
# file: inc.ini
# [uwsgi]
# if-env = NO_SUCH
# a = 1
# endif =
# end

import uwsgi
from tracing import trace, trace_call


trace("reached")
