"""uwsgi.stop() from a mule: which processes run uwsgi.atexit and Python's atexit functions, and with what uWSGI ends."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --mules 1 --import {program}
# seconds: 4

import atexit

import uwsgi
from tracing import trace, trace_call

uwsgi.atexit = lambda: trace("uwsgi.atexit")
atexit.register(lambda: trace("atexit"))
uwsgi.mule_msg_hook = lambda message: trace_call("stop", uwsgi.stop)
trace("import")
uwsgi.register_signal(1, "mule1", lambda number: trace_call("stop", uwsgi.stop))
uwsgi.add_timer(1, 1)
