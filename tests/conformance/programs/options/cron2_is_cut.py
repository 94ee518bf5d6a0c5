"""cron2 with keys loses its command in uwsgi.opt; without keys it does not."""
# uwsgi: --cron2 "minute=-1,hour=3 true" --cron "59 23 31 12 6 true" --unique-cron "1-1-1-1-1true" --socket app.sock --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
