"""A mule's function that raises, or raises SystemExit, ends the mule like one that returns."""
# uwsgi: --master --socket {cwd}/socket --mule=code:raises --mule=code:leaves --import {program}
# seconds: 3
# file: code.py
# import sys
# import uwsgi
# from tracing import trace
# def raises():
#     trace("raises")
#     raise ValueError("oops")
# def leaves():
#     trace("leaves")
#     sys.exit(3)
# end

import atexit

import uwsgi
from tracing import trace

uwsgi.atexit = lambda: trace("uwsgi.atexit")
atexit.register(lambda: trace("atexit"))
