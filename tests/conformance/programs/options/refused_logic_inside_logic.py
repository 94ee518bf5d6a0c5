"""A condition inside a condition that holds ends the start."""
# uwsgi: --import {program} --ini logic.ini
# seconds: 1
# log: recursive logic in options is not supported \(option = if-env\)
# file: logic.ini
# [uwsgi]
# if-env = PATH
# if-env = PATH
# a = 1
# end

import uwsgi
from tracing import trace, trace_call


trace("reached")
