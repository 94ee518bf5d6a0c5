"""A call in time under @harakiri, and the same by the lower-level function."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 2

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import harakiri, postfork


@harakiri(10)
def slow_function(foo, bar):
    for i in range(100):
        for y in range(100):
            pass
    return foo + bar


@postfork(1)
def call():
    trace_call("decorated", slow_function, 1, 2)
    trace_call("set", uwsgi.set_user_harakiri, 30)
    trace_call("cleared", uwsgi.set_user_harakiri, 0)
