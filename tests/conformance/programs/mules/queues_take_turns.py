"""A mule with messages in its own, the shared and its farm's queue takes one of each in turn, the first filled first."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --farm f:1 --import {program}
# seconds: 1

import uwsgi
from tracing import trace

uwsgi.mule_msg_hook = lambda message: trace("message", message)
for number in range(3):
    uwsgi.farm_msg("f", b"farm %d" % number)
for number in range(5):
    uwsgi.mule_msg(b"shared %d" % number)
for number in range(4):
    uwsgi.mule_msg(b"own %d" % number, 1)
