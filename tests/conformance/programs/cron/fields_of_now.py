"""Crons of the present minute, hour, day, month and weekday fire, those beside them do not."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 3

import uwsgi
from tracing import trace, trace_call


import time

from tracing import T0

now = time.localtime(T0 + 1)
week = (now.tm_wday + 1) % 7
rules = [
    (now.tm_min, now.tm_hour, now.tm_mday, now.tm_mon, week),
    (now.tm_min, -1, -1, -1, -1),
    (-1, now.tm_hour, -1, -1, -1),
    (-1, -1, now.tm_mday, -1, -1),
    (-1, -1, -1, now.tm_mon, -1),
    (-1, -1, -1, -1, week or 7),
    (-1, -1, now.tm_mday, -1, (week + 1) % 7),
    (-1, -1, 32, -1, week),
    (-1, -1, 32, -1, -1),
    (-1, -1, now.tm_mday, -1, -8 if week else 1),
    ((now.tm_min + 2) % 60, -1, -1, -1, -1),
    (-1, (now.tm_hour + 1) % 24, -1, -1, -1),
    (-1, -1, -1, now.tm_mon % 12 + 1, -1),
    (-1, -1, -1, -1, (week + 1) % 7),
    (60, 24, 32, 13, 8),
]
for number, rule in enumerate(rules):
    uwsgi.register_signal(number, "worker1", lambda number: trace("cron", number))
    uwsgi.add_cron(number, *rule)
