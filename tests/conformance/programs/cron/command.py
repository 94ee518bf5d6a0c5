"""--cron runs its command by the shell, in the server's folder, at the first check."""
# uwsgi: --master --socket {cwd}/socket --import {program} --cron '-1 -1 -1 -1 -1 echo cron in $PWD' --cron '99 -1 -1 -1 -1 echo never'
# seconds: 3
# log: .uwsgi-cron. command.*registered.*
# log: ^cron in.*

import uwsgi
from tracing import trace, trace_call


trace("imported")
