"""--cron2 with keys but no command ends the server with status 1."""
# uwsgi: --master --socket {cwd}/socket --import {program} --cron2 minute=5
# seconds: 1
# log: unable to parse cron.*

import uwsgi
from tracing import trace, trace_call


trace("never")
