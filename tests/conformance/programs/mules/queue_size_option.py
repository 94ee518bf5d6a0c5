"""--mule-msg-size sets the queues' buffer, of which the kernel makes the double; a longer message is refused."""
# uwsgi: --master --socket {cwd}/socket --mules 6 --mule-msg-size=10000 --import {program}
# seconds: 1
# log: ^(\*\*\* MULE MSG|mule_send_msg).*

import uwsgi
from tracing import trace

uwsgi.mule_msg_hook = lambda message: None
for mule, size in enumerate((0, 500, 5000, 15000, 19968, 19969), 1):
    count = 0
    while uwsgi.mule_msg(b"x" * size, mule):
        count += 1
    trace("took", size, count)
