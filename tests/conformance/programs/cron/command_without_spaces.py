"""--cron's numbers may stand together where a sign parts them, and the command may be empty."""
# uwsgi: --master --socket {cwd}/socket --import {program} --cron '-1-1-1-1-1echo glued' --cron '99 -1 -1 -1 -1'
# seconds: 3
# log: .uwsgi-cron. command.*registered.*
# log: ^glued.*

import uwsgi
from tracing import trace, trace_call


trace("imported")
