"""--unique-cron runs its command like --cron."""
# uwsgi: --master --socket {cwd}/socket --import {program} --unique-cron '-1 -1 -1 -1 -1 echo unique'
# seconds: 3
# log: .uwsgi-cron. command.*registered.*
# log: ^unique.*

import uwsgi
from tracing import trace, trace_call


trace("imported")
