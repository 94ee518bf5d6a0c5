"""Django's TIME_ZONE becomes the zone of the process that imports it, and so of the master's cron."""
# uwsgi: --master --socket {cwd}/socket --pythonpath {cwd} --import {program}
# seconds: 3
# env: DJANGO_SETTINGS_MODULE=conf
# file: conf.py
# USE_TZ = True
# TIME_ZONE = "Asia/Tokyo"
# end

import time
from datetime import datetime, timezone

import django

django.setup()

from tracing import T0, trace  # noqa: E402
from uwsgidecorators import cron  # noqa: E402

UTC = datetime.fromtimestamp(T0, timezone.utc)


@cron(-1, (UTC.hour + 9) % 24, -1, -1, -1)
def in_tokyo(num):
    trace("Tokyo", time.localtime().tm_hour == (UTC.hour + 9) % 24)


@cron(-1, UTC.hour, -1, -1, -1)
def in_utc(num):
    trace("UTC")
