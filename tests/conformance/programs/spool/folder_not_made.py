"""A spool folder whose parent is missing cannot be made, and the server does not start."""
# uwsgi: --master --spooler missing/jobs --import {program}
# seconds: 1

from tracing import trace

trace("started")
