"""A cron compares with local time, of the TZ variable."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 3
# env: TZ=Asia/Kathmandu

import uwsgi
from tracing import trace, trace_call


import time

from tracing import T0

utc, local = time.gmtime(T0 + 1), time.localtime(T0 + 1)
for number, now in enumerate([utc, local]):
    uwsgi.register_signal(number, "worker1", lambda number: trace("cron", number))
    uwsgi.add_cron(number, now.tm_min, now.tm_hour, -1, -1, -1)
