"""Negative fields match by remainder, in every field."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 3
# times: ignored

import uwsgi
from tracing import trace, trace_call


import time

from tracing import T0

now = time.localtime(T0 + 1)
week = (now.tm_wday + 1) % 7
matching = []
number = 0
for field, value in enumerate([now.tm_min, now.tm_hour, now.tm_mday, now.tm_mon, week]):
    for every in (2, 3, 5, 7, 11, 2**31):
        rule = [-1] * 5
        rule[field] = -every
        matching.append(value % every == 0)
        uwsgi.register_signal(number, "worker1", lambda number: trace("cron matches", matching[number]))
        uwsgi.add_cron(number, *rule)
        number += 1
uwsgi.register_signal(100, "worker1", lambda number: trace("matching", sum(matching)))
uwsgi.add_rb_timer(100, 2, 1)
