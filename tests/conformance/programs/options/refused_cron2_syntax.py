"""cron2 with keys but no command ends the start."""
# uwsgi: --import {program} --cron2 minute=1
# seconds: 1
# log: unable to parse cron definition: minute=1

import uwsgi
from tracing import trace, trace_call


trace("reached")
