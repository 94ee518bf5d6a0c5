"""A legion cron needs the name of a legion before all."""
# uwsgi: --import {program} --legion-cron 1
# seconds: 1
# log: invalid legion-cron syntax, must be prefixed with a legion name

import uwsgi
from tracing import trace, trace_call


trace("reached")
