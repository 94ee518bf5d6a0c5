"""setprocname(), set_user_harakiri(), log(), alarm(), set_warning_message() and kin: results and argument errors."""
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
trace_call("log lines", uwsgi.log, "twice said\ntwice said again")
trace_call("setprocname", uwsgi.setprocname, "name")
trace_call("setprocname bytes", uwsgi.setprocname, b"name")
trace_call("setprocname nothing", uwsgi.setprocname)
trace_call("harakiri str", uwsgi.set_user_harakiri, "1")
trace_call("harakiri nothing", uwsgi.set_user_harakiri)
trace_call("harakiri float", uwsgi.set_user_harakiri, 1.5)
trace_call("harakiri", uwsgi.set_user_harakiri, 0)
trace_call("warning", uwsgi.set_warning_message, "message")
trace_call("warning bytes", uwsgi.set_warning_message, b"message")
trace_call("alarm", uwsgi.alarm, "unknown", "message")
trace_call("alarm nothing", uwsgi.alarm)
trace_call("lord", uwsgi.i_am_the_lord, "legion")
trace_call("lord bytes", uwsgi.i_am_the_lord, b"legion")
