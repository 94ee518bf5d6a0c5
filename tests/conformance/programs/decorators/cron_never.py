"""@cron for a day that is not today does not run; its object shows what it was given."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 3

import time

from tracing import trace
from uwsgidecorators import cron

other_day = time.localtime(time.time() + 40 * 86400)
rule = cron(-1, -1, other_day.tm_mday, other_day.tm_mon, -1, target="mule1")
trace("fields", sorted(set(vars(rule)) - {"day", "month"}), rule.minute, rule.hour, rule.dayweek, rule.num, rule.target)


@rule
def never(number):
    trace("never", number)
