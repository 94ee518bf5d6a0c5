"""A bare file with a section ends the start."""
# uwsgi: --import {program} conf.ini:sec
# seconds: 1
# log: unable to load configuration from conf\.ini:sec
# file: conf.ini
# [sec]
# a = 1
# end

import uwsgi
from tracing import trace, trace_call


trace("reached")
