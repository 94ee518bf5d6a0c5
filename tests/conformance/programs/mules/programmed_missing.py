"""A --mule file or function that is not there: the mule ends and is forked again every second; others go on."""
# uwsgi: --master --socket {cwd}/socket --mule=nothere.py --mule=nothere:run --mule=os:nothere --mules 1 --import {program}
# seconds: 3

import uwsgi
from tracing import trace

uwsgi.mule_msg_hook = lambda message: trace("message", message)
uwsgi.post_fork_hook = lambda: uwsgi.mule_id() and trace("fork")
uwsgi.mule_msg(b"hello", 4)
