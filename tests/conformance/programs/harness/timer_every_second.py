"""A timer of one second, registered in the master, runs in the mule that its target names."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 4

import uwsgi
from tracing import trace

uwsgi.register_signal(17, "mule1", lambda number: trace("signal", number))
uwsgi.add_timer(17, 1)
