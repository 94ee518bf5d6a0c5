"""--spooler makes a missing folder 0750 and leaves one that is there as it is."""
# uwsgi: --master --spooler jobs --spooler given --import {program}
# seconds: 1
# file: given/keep
# x
# end

import os

import uwsgi
from tracing import trace

for name in ("jobs", "given"):
    trace(name, oct(os.stat(name).st_mode))
