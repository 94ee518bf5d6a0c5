"""A programmed mule in a loop: messages from a timer's handler in another mule reach it second by second."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --mules 1 --import {program}
# seconds: 4
# file: mule.py
# import uwsgi
# from tracing import trace
# while True:
#     trace("got", uwsgi.mule_get_msg())
# end

import uwsgi
from tracing import trace

uwsgi.register_signal(1, "mule2", lambda number: trace("sent", uwsgi.mule_msg(b"tick", 1)))
uwsgi.add_timer(1, 1)
