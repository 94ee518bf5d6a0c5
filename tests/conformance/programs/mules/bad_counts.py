"""--mules with a word or a negative number makes no mules; repeated --mules add up."""
# uwsgi: --socket {cwd}/socket --mules many --mules -3 --mules 2 --mules 1 --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call

uwsgi.post_fork_hook = lambda: uwsgi.mule_id() and trace("fork")
trace_call("third", uwsgi.mule_msg, b"x", 3)
