"""A programmed mule that listens to nobody leaves the shared queue to the others."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --mules 1 --import {program}
# seconds: 3
# file: mule.py
# import time
# from tracing import trace
# trace("sleeps")
# time.sleep(9)
# end

import uwsgi
from tracing import trace

uwsgi.mule_msg_hook = lambda message: trace("message", message)
for number in range(4):
    uwsgi.mule_msg(b"%d" % number)
    uwsgi.mule_msg(b"own %d" % number, 1)
