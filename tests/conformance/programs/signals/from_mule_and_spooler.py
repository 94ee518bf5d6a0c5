"""Mules and spoolers send signals like workers."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mules 2 --spooler jobs
# seconds: 3

import uwsgi
from tracing import trace, trace_call


uwsgi.register_signal(1, "mule1", lambda number: trace_call("mule", uwsgi.signal, 3))
uwsgi.register_signal(2, "spooler", lambda number: trace_call("spooler", uwsgi.signal, 4))
uwsgi.register_signal(3, "mule2", lambda number: trace("from mule", number))
uwsgi.register_signal(4, "worker1", lambda number: trace("from spooler", number))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(2, 1, 1)
