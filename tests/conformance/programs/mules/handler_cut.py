"""The hook gets at most the first 65536 bytes of a message."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 1

import uwsgi
from tracing import trace

uwsgi.mule_msg_hook = lambda message: trace("message", len(message), message[-3:])
for size in (65535, 65536, 65537, 100000):
    trace("sent", uwsgi.mule_msg(b"x" * (size - 3) + b"end", 1))
