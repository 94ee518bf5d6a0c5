"""manage_spool_request, the dispatcher and the chain are plain functions, to be called from anywhere."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --import {program}
# seconds: 1

import pickle

import uwsgidecorators as ud
from tracing import trace, trace_call


@ud.spool
def work(arguments):
    trace("work", arguments)


@ud.spoolraw
def raw(arguments):
    return 5


@ud.mulefunc
def remote(*args, **kwargs):
    return args, kwargs


trace_call("job", ud.manage_spool_request, {b"ud_spool_func": b"work", "ud_spool_ret": "7", b"key": b"x"})
trace_call("raw", ud.manage_spool_request, {"ud_spool_func": "raw"})
pickled = {b"args": pickle.dumps((1,)), b"kwargs": pickle.dumps({})}
trace_call("pickled", ud.manage_spool_request, {b"ud_spool_func": b"work", **pickled})
call = {"service": "uwsgi_mulefunc", "func": "remote", "args": (1,), "kwargs": {"key": 2}}
trace_call("message", ud.mule_msg_dispatcher, pickle.dumps(call))
trace_call("other message", ud.mule_msg_dispatcher, pickle.dumps({"service": "x"}))
trace_call("chain", ud.postfork_chain_hook)
trace_call("original", lambda: work.f("direct"))
