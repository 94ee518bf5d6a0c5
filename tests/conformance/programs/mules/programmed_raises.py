"""A programmed mule whose file raises or exits ends just the same, and is forked anew; its queue is kept."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --import {program}
# seconds: 4
# file: mule.py
# import uwsgi
# from tracing import trace
# message = uwsgi.mule_get_msg()
# trace("message", message)
# if message == b"exit":
#     raise SystemExit(5)
# raise ValueError(message)
# end

import uwsgi
from tracing import trace

for message in (b"raise", b"exit", b"third"):
    uwsgi.mule_msg(message, 1)
