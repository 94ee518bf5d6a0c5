"""A post-fork hook that cannot be called is printed; one replaced by itself runs as it was looked up."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
# seconds: 2
# log: ^TypeError.*

import uwsgi
from tracing import trace

uwsgi.post_fork_hook = 5
uwsgi.mule_msg_hook = lambda message: trace("message", message)
uwsgi.mule_msg(b"hello", 1)
