"""Messages beyond the 65536 bytes of a mule's buffer."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 2

from tracing import trace, trace_call
from uwsgidecorators import mulefunc, postfork


@mulefunc(1)
def work(text):
    trace("work", len(text))


@postfork(1)
def send():
    trace_call("short", work, "x" * 10)
    trace_call("fits", work, "x" * 65000)
    trace_call("too long", work, "x" * 70000)
    trace_call("last", work, "x")
