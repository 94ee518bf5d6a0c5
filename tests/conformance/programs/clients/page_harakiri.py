"""The decorators page on harakiri: a function that is quick enough gives its result, with keywords too."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 3

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import harakiri, timer


@harakiri(10)
def quick(foo, bar):
    return foo + bar


@timer(1)
def call(num):
    trace("decorated", quick(1, bar=2))
    trace_call("set", uwsgi.set_user_harakiri, 30)
    trace_call("clear", uwsgi.set_user_harakiri, 0)
