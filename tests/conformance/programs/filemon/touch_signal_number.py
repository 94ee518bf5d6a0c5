"""--touch-signal without a number raises the number that atoi reads from the file's name."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule --touch-signal 5file --touch-signal file
# seconds: 5
# file: file
# text
# end
# file: 5file
# text
# end
# log: .uwsgi-touch-signal.*

import uwsgi
from tracing import trace, trace_call


import os
import time

uwsgi.register_signal(5, "worker1", lambda number: trace("touched", number))
uwsgi.register_signal(0, "worker1", lambda number: trace("touched", number))


def touch(number):
    time.sleep(0.3)
    for name in ("5file", "file"):
        os.utime(name, (time.time() + 100,) * 2)


uwsgi.register_signal(2, "mule1", touch)
uwsgi.add_rb_timer(2, 2, 1)
