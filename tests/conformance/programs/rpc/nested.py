"""A function may call others, and itself, and register more."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace_call


def countdown(number):
    if number == b"0":
        uwsgi.register_rpc("born", lambda: b"later")
        return b"end"
    return number + b" " + uwsgi.call(b"countdown", b"%d" % (int(number) - 1))


uwsgi.register_rpc("countdown", countdown, 1)
trace_call("countdown", uwsgi.call, b"countdown", b"5")
trace_call("born", uwsgi.rpc, "", b"born")
trace_call("list", uwsgi.rpc_list)
