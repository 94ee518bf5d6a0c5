"""uwsgiconf's look at the server: workers, threads, the master's pid, the version."""
# uwsgi: --master --socket {cwd}/socket --processes 3 --mules 2 --import {program}
# seconds: 2

from tracing import trace, trace_call
from uwsgiconf.runtime.platform import uwsgi as platform


@platform.postfork_hooks.add()
def look():
    trace(
        "counts",
        platform.workers_count,
        platform.threads_enabled,
        platform.get_version(),
        platform.get_version(as_tuple=True),
    )
    trace_call("ready", lambda: platform.ready_for_requests)
    trace_call("hostname", lambda: type(platform.hostname))
    trace_call("worker", lambda: platform.worker_id)
    trace_call("config", lambda: type(platform.config))
