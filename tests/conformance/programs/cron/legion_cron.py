"""--legion-cron needs the legion's name before the numbers."""
# uwsgi: --master --socket {cwd}/socket --import {program} --legion-cron ls
# seconds: 1
# log: invalid .*syntax.*

import uwsgi
from tracing import trace, trace_call


trace("never")
