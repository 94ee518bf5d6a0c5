"""--mule-msg-size without a value means 1, and gets the kernel's smallest buffer."""
# uwsgi: --socket {cwd}/socket --mules 5 --mule-msg-size --import {program}
# seconds: 1
# log: ^(\*\*\* MULE MSG|mule_send_msg).*

import uwsgi
from tracing import trace

uwsgi.mule_msg_hook = lambda message: None
for mule, size in enumerate((0, 500, 3000, 4576, 4577), 1):
    count = 0
    while uwsgi.mule_msg(b"x" * size, mule):
        count += 1
    trace("took", size, count)
trace("master", uwsgi.masterpid() > 0)
