"""need-plugin of a plugin that is not there ends the start."""
# uwsgi: --import {program} --need-plugin nope
# seconds: 1
# log: unable to load plugin "nope"

import uwsgi
from tracing import trace, trace_call


trace("reached")
