"""--locks wants a positive number, and uWSGI does not start without."""
# uwsgi: --master --socket {cwd}/socket --locks -1 --import {program}
# seconds: 1
# log: ^invalid value.*

import uwsgi
from tracing import trace_call

trace_call("lock", uwsgi.lock)
trace_call("lock 0", uwsgi.lock, 0)
trace_call("is_locked", uwsgi.is_locked)
trace_call("unlock", uwsgi.unlock)
