"""uwsgi.stop() from a mule: which processes run uwsgi.atexit and Python's atexit functions, and with what uWSGI ends."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --mules 1 --import {program}
# seconds: 4

import atexit
import time

import uwsgi
from tracing import trace

uwsgi.atexit = lambda: trace("uwsgi.atexit")
atexit.register(lambda: trace("atexit"))
trace("import")
uwsgi.register_signal(1, "mule1", lambda number: (trace("stops"), uwsgi.stop(), time.sleep(9)))
uwsgi.add_timer(1, 1)
