"""A spool folder that cannot be made ends the start."""
# uwsgi: --master --spooler no/such/folder --import {program}
# seconds: 1
# log: ^\[spooler directory\].*

from tracing import trace

trace("never")
