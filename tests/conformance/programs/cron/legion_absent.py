"""A --legion-cron of a legion that there is not never runs."""
# uwsgi: --master --socket {cwd}/socket --import {program} --legion-cron 'romans -1 -1 -1 -1 -1 echo legion'
# seconds: 3
# log: .uwsgi-cron. command.*registered.*
# log: ^legion

import uwsgi
from tracing import trace, trace_call


trace("imported")
