"""An exported function that answers in text gives nothing to its caller; a signal prints its number."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 2

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import postfork, rpc, signal


@rpc("helloworld")
def ciao_mondo_function():
    trace("called")
    return "Hello World"


@signal(17)
def my_signal(num):
    trace("i am signal %d" % num)


@postfork
def use():
    trace_call("rpc", uwsgi.rpc, None, b"helloworld")
    uwsgi.signal(17)
