"""No plugin of the wheel reads files of other kinds."""
# uwsgi: --import {program} --config conf.txt
# seconds: 1
# log: unable to load configuration from conf\.txt
# file: conf.txt
# x
# end

import uwsgi
from tracing import trace, trace_call


trace("reached")
