"""The decorators page on cron: 3:59 does not come now, each minute does, and -5 is every fifth minute."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 3

import time

from tracing import T0, trace
from uwsgidecorators import cron

NOW = time.localtime(T0)


@cron((NOW.tm_min + 30) % 60, 3, -1, -1, -1)
def not_now(num):
    trace("not now", num)


@cron(-1, -1, -1, -1, -1)
def every_minute(num):
    trace("every minute", num)


@cron(-5, -1, -1, -1, -1)
def every_five(num):
    trace("every five", num, time.localtime().tm_min % 5)
