"""A monitor that a worker adds is in place after the master's next pass."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 5
# file: file
# text
# end

import uwsgi
from tracing import trace, trace_call


import os

uwsgi.register_signal(1, "worker1", lambda number: trace("changed"))
uwsgi.register_signal(2, "mule1", lambda number: uwsgi.add_file_monitor(1, "file"))
uwsgi.register_signal(3, "mule1", lambda number: os.utime("file"))
uwsgi.add_rb_timer(2, 1, 1)
uwsgi.add_rb_timer(3, 3, 1)
