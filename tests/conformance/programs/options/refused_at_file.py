"""A file for @() that is not there ends the start."""
# uwsgi: --import {program} --ini at.ini
# seconds: 1
# log: open\("nope"\): No such file or directory
# file: at.ini
# [uwsgi]
# a = @(nope)
# end

import uwsgi
from tracing import trace, trace_call


trace("reached")
