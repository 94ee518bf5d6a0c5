"""uwsgi.atexit and Python's atexit functions when a mule ends by SystemExit: which run, in which order."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 2

import atexit
import sys

import uwsgi
from tracing import trace

uwsgi.atexit = lambda: trace("uwsgi.atexit")
atexit.register(lambda: trace("atexit"))
uwsgi.mule_msg_hook = lambda message: sys.exit(0)
trace("import")
uwsgi.mule_msg(b"exit", 1)
