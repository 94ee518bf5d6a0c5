"""Cron at 3:59, and every five minutes."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 3
# times: ignored

from tracing import trace
from uwsgidecorators import cron


@cron(59, 3, -1, -1, -1)
def execute_me_at_three_and_fiftynine(num):
    trace("it's 3:59 in the morning", num)


@cron(-5, -1, -1, -1, -1)
def execute_me_every_five_min(num):
    trace("5 minutes, what a long time!", num)


trace("registered", execute_me_at_three_and_fiftynine.__name__, execute_me_every_five_min.__name__)
