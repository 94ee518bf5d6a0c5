"""The module's constants, and their types."""
# uwsgi: --master --workers 3 --threads 2 --socket {cwd}/socket --pidfile {cwd}/pid --import {program}
# seconds: 1

import socket
import sys
import types

import uwsgi
from tracing import T0, trace

for name in (
    "version",
    "version_info",
    "numproc",
    "has_threads",
    "cores",
    "loop",
    "unbit",
    "buffer_size",
    "applications",
    "is_a_reload",
    "SPOOL_OK",
    "SPOOL_RETRY",
    "SPOOL_IGNORE",
    "__name__",
    "__doc__",
):
    trace(name, getattr(uwsgi, name, "missing"))
trace("hostname", uwsgi.hostname == socket.gethostname().encode())
trace("pidfile", uwsgi.pidfile.rpartition(b"/")[2])
trace("started_on", type(uwsgi.started_on), T0 - 3 < uwsgi.started_on <= T0)
trace(
    "missing",
    [
        name
        for name in (
            "mode",
            "spoolers",
            "spooler_dir",
            "spool",
            "queue_size",
            "post_fork_hook",
            "mule_msg_hook",
            "env",
            "__file__",
        )
        if not hasattr(uwsgi, name)
    ],
)
trace("magic", {key: value for key, value in uwsgi.magic_table.items() if key in b"%([kV"})
trace("module", isinstance(uwsgi, types.ModuleType), sys.modules["uwsgi"] is uwsgi)
