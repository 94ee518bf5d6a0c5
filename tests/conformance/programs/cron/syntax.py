"""--cron with stars in place of numbers ends the server with status 1."""
# uwsgi: --master --socket {cwd}/socket --import {program} --cron '* * * * * ls'
# seconds: 1
# log: invalid cron syntax.*

import uwsgi
from tracing import trace, trace_call


trace("never")
