"""--locks n adds n locks to number 0; they are independent."""
# uwsgi: --master --socket {cwd}/socket --locks 2 --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call

for number in (0, 1, 2, 3):
    trace_call("lock", uwsgi.lock, number)
    trace("locked", [uwsgi.is_locked(other) for other in (0, 1, 2)])
for number in (1, 0, 2, 3):
    trace_call("unlock", uwsgi.unlock, number)
    trace("locked", [uwsgi.is_locked(other) for other in (0, 1, 2)])
