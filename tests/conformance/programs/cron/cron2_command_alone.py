"""--cron2 with a command alone runs it every minute; keys after it count too."""
# uwsgi: --master --socket {cwd}/socket --import {program} --cron2 'echo three' --cron2 'echo four,minute=99'
# seconds: 3
# log: .uwsgi-cron. command.*registered.*
# log: ^(three|four).*

import uwsgi
from tracing import trace, trace_call


trace("imported")
