"""A spool folder that is a file is refused at start."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1
# file: jobs
# x
# end

from tracing import trace

trace("started")
