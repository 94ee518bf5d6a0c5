"""log() and set_user_harakiri(): results and argument errors."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1
# log: ^(said|twice said).*

import uwsgi
from tracing import trace_call

trace_call("log", uwsgi.log, "said")
trace_call("log bytes", uwsgi.log, b"said bytes")
trace_call("log nothing", uwsgi.log)
trace_call("log int", uwsgi.log, 5)
trace_call("log nul", uwsgi.log, "a\0b")
trace_call("log keyword", uwsgi.log, message="x")
trace_call("log lines", uwsgi.log, "twice said\ntwice said again")
trace_call("harakiri str", uwsgi.set_user_harakiri, "1")
trace_call("harakiri nothing", uwsgi.set_user_harakiri)
trace_call("harakiri float", uwsgi.set_user_harakiri, 1.5)
trace_call("harakiri keyword", uwsgi.set_user_harakiri, seconds=1)
trace_call("harakiri", uwsgi.set_user_harakiri, 0)
