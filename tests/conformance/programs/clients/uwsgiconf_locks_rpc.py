"""uwsgiconf's locks and RPC on the real module."""
# uwsgi: --master --socket {cwd}/socket --locks 2 --import {program}
# seconds: 2

from tracing import trace, trace_call
from uwsgiconf.runtime.locking import lock
from uwsgiconf.runtime.rpc import get_rpc_list, make_rpc_call, register_rpc


@register_rpc()
def expose():
    return "exposed"


@register_rpc("named")
def other(one, two):
    return one + two


trace("list", get_rpc_list())
trace_call("call", make_rpc_call, "expose")
trace_call("named", make_rpc_call, "named", args=["a", "b"])


@lock(1)
def locked():
    return lock(1).is_set


trace("before", lock(1).is_set)
trace_call("locked", locked)
with lock(2) as held:
    trace("held", lock(2).is_set)
trace("after", lock(2).is_set)
trace_call("no such lock", lock(9).acquire)
