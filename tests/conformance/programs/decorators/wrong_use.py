"""Decorators used wrongly: types and texts of what they raise."""
# uwsgi: --master --spooler jobs --socket {cwd}/socket --mule --import {program}
# seconds: 1

import uwsgidecorators as ud
from tracing import trace_call


def work(*args):
    return args


trace_call("timer without seconds", ud.timer)
trace_call("timer with a position too many", ud.timer, 1, 2)
trace_call("timer, bare", lambda: ud.timer(work)(work))
trace_call("timer of text", lambda: ud.timer("3")(work))
trace_call("timer with a text signal", lambda: ud.timer(3, signum="1")(work))
trace_call("timer with signal 256", lambda: ud.timer(3, signum=256)(work))
trace_call("timer with signal -1", lambda: ud.timer(3, signum=-1)(work))
trace_call("timer with an unknown target", lambda: ud.timer(300, target="nobody")(work).__name__)
trace_call("timer with a number for target", lambda: ud.timer(3, target=1)(work))
trace_call("timer on no function", lambda: ud.timer(300)("no function"))
trace_call("rbtimer of text", lambda: ud.rbtimer("3")(work))
trace_call("cron with four fields", ud.cron, 1, 2, 3, 4)
trace_call("cron of text", lambda: ud.cron("*", -1, -1, -1, -1)(work))
trace_call("filemon of bytes", lambda: ud.filemon(b"/tmp")(work))
trace_call("filemon of a number", lambda: ud.filemon(3)(work))
trace_call("signal 256", lambda: ud.signal(256)(work))
trace_call("signal without number", ud.signal)
trace_call("rpc without name", ud.rpc)
trace_call("rpc of a number", lambda: ud.rpc(1)(work))
trace_call("rpc of no function", lambda: ud.rpc("none")("no function"))
trace_call("mulefunc without argument", ud.mulefunc)
trace_call("mulefunc on a partial", lambda: ud.mulefunc(ud.partial(work)))
trace_call("mule without number", ud.mule)
trace_call("spool on a word", ud.spool, "word")
trace_call("spool on a builtin", ud.spool, len)
trace_call("spool with an unknown option", lambda: ud.spool(nonsense=1))
trace_call("harakiri without seconds", ud.harakiri)
trace_call("harakiri of text", lambda: ud.harakiri("3")(work)())
trace_call("thread with keywords", lambda: ud.thread(work)(key=1))
trace_call("lock without function", ud.lock)
trace_call("postfork without argument", ud.postfork)
