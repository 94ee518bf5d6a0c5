"""Wrong arguments of lock(), unlock() and is_locked(), each with its exception and text; lock 0 is always there."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace_call


class Index:
    def __index__(self):
        return 0


for name in ("lock", "is_locked", "unlock"):
    function = getattr(uwsgi, name)
    trace_call(f"{name} 1", function, 1)
    trace_call(f"{name} -1", function, -1)
    trace_call(f"{name} None", function, None)
    trace_call(f"{name} str", function, "0")
    trace_call(f"{name} float", function, 0.0)
    trace_call(f"{name} two", function, 0, 0)
    trace_call(f"{name} keyword", function, lock=0)
    trace_call(f"{name} empty keywords", function, **{})
    trace_call(f"{name} huge", function, 2**31)
    trace_call(f"{name} low", function, -(2**31) - 1)
    trace_call(f"{name} huger", function, 2**63)
    trace_call(f"{name} wrap", function, 2**32)
for argument in ((), (0,), (False,), (Index(),)):
    trace_call("is_locked", uwsgi.is_locked, *argument)
    trace_call("lock", uwsgi.lock, *argument)
    trace_call("is_locked", uwsgi.is_locked, *argument)
    trace_call("unlock", uwsgi.unlock, *argument)
    trace_call("unlock again", uwsgi.unlock, *argument)
