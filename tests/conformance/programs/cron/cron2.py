"""--cron2 takes keys, all optional, and the command."""
# uwsgi: --master --socket {cwd}/socket --import {program} --cron2 'minute=-1,other=5 echo one two' --cron2 'hour=99 echo never' --cron2 'hour=99,minute=x,unique=1 echo never'
# seconds: 3
# log: .uwsgi-cron. command.*registered.*
# log: ^(one|two|three|never).*

import uwsgi
from tracing import trace, trace_call


trace("imported")
