"""Mules alone, without socket, spooler or cron, are no reason for uWSGI to start."""
# uwsgi: --master --mules 1 --import {program}
# seconds: 1
# log: .*socket option is missing.*

from tracing import trace

trace("import")
