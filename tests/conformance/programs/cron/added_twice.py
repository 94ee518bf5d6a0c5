"""Two crons of one rule have a guard of 60 seconds each."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 5

import uwsgi
from tracing import trace, trace_call


def handler(number):
    trace("cron", number)
    if number == 1:
        uwsgi.add_cron(2, -1, -1, -1, -1, -1)


for number in (1, 2):
    uwsgi.register_signal(number, "worker1", handler)
uwsgi.add_cron(1, -1, -1, -1, -1, -1)
uwsgi.add_cron(2, -1, -1, -1, -1, -1)
