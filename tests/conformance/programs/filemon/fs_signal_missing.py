"""--fs-signal of a file that is not there, without a signal, and of one file twice: the first signal is raised."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule --fs-signal 'none 1' --fs-signal none --fs-signal 'file 3' --fs-signal 'file 4'
# seconds: 4
# file: file
# text
# end
# log: .*fsmon.*(register|syntax|inotify).*

import os

import uwsgi
from tracing import trace

for number in (1, 3, 4):
    uwsgi.register_signal(number, "worker1", lambda number: trace("changed", number))
uwsgi.register_signal(2, "mule1", lambda number: os.utime("file"))
uwsgi.add_timer(2, 2)
