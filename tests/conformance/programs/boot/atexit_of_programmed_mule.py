"""A programmed mule that comes to its end runs uwsgi.atexit, then Python's atexit functions."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --import {program}
# seconds: 1
# file: mule.py
# from tracing import trace
# trace("mule")
# end

import atexit

import uwsgi
from tracing import trace

uwsgi.atexit = lambda: trace("uwsgi.atexit")
atexit.register(lambda: trace("atexit"))
trace("import")
