"""--fs-signal raises its signal at each change of the file."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule --fs-signal 'file 1'
# seconds: 5
# file: file
# text
# end
# log: .uwsgi-fsmon.*

import uwsgi
from tracing import trace, trace_call


import os

uwsgi.register_signal(1, "worker1", lambda number: trace("changed"))
uwsgi.register_signal(2, "mule1", lambda number: os.utime("file"))
uwsgi.add_timer(2, 2)
