"""Workers that do not exist: the log says so, and the server goes on."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 3
# log: could not deliver.*
# log: invalid signal target.*
# log: uwsgi_signal_send.*

import uwsgi
from tracing import trace, trace_call


for number, target in enumerate(["worker2", "workerx", "worker00"], 10):
    uwsgi.register_signal(number, target, lambda number: trace("never"))
    uwsgi.add_rb_timer(number, 1, 1)
uwsgi.register_signal(1, "worker1", lambda number: trace("alive"))
uwsgi.add_rb_timer(1, 2, 1)
