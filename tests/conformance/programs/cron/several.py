"""Crons that match together run in the order of their registration, one signal as often as it has crons."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 3

import uwsgi
from tracing import trace, trace_call


for number in (3, 1, 2, 1):
    uwsgi.add_cron(number, -1, -1, -1, -1, -1)
for number in (1, 2, 3):
    uwsgi.register_signal(number, "worker1", lambda number: trace("cron", number))
