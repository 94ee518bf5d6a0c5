"""send_to_spooler is spool under its older name."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call

trace_call("job", uwsgi.send_to_spooler, {b"a": b"b"})
trace_call("bare", uwsgi.send_to_spooler)
trace_call("empty keywords", lambda: uwsgi.send_to_spooler(**{}))
trace("same", uwsgi.spool.__name__, uwsgi.send_to_spooler.__name__, len(uwsgi.spooler_jobs()))
