"""Without --master the module refuses to be imported, each time anew, and no hook is set."""
# uwsgi: --socket {cwd}/socket --import {program}
# seconds: 1

import importlib

import uwsgi
from tracing import trace, trace_call

trace("masterpid", uwsgi.masterpid())
for attempt in range(2):
    trace_call("import", importlib.import_module, "uwsgidecorators")
trace("hooks", [hasattr(uwsgi, name) for name in ("spooler", "post_fork_hook", "mule_msg_hook")])
