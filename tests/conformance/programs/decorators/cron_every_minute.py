"""@cron with open fields runs at once, and not again within the minute."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 4
# times: ignored

from tracing import trace
from uwsgidecorators import cron


@cron(-1, -1, -1, -1, -1, target="mule1")
def each_minute(number):
    trace("minute", number)


trace("kept", each_minute.__name__)
