"""How many messages of a size fit into a queue of default size, before mule_msg() gives False."""
# uwsgi: --master --socket {cwd}/socket --mules 8 --import {program}
# seconds: 1
# log: ^\*\*\* MULE MSG QUEUE IS FULL.*

import uwsgi
from tracing import trace

uwsgi.mule_msg_hook = lambda message: None
for mule, size in enumerate((0, 1, 192, 193, 1000, 4096, 16064, 65536), 1):
    count = 0
    while uwsgi.mule_msg(b"x" * size, mule):
        count += 1
    trace("took", size, count)
trace("shared still takes", uwsgi.mule_msg(b"x"))
