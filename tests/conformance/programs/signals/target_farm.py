"""A farm is named farm_NAME or farmN, counted from 1."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mules 3 --farm first:2 --farm second:3
# seconds: 2

import uwsgi
from tracing import trace, trace_call


for number, target in enumerate(["farm_first", "farm_second", "farm1", "farm2"], 10):
    uwsgi.register_signal(number, target, lambda number, target=target: trace(target, number))
    uwsgi.add_rb_timer(number, 1, 1)
