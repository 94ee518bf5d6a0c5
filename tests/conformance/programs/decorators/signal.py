"""@signal registers for the first worker, gives the function back, and hands it the number."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 2

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import postfork, signal


@signal(17)
def my_signal(number):
    trace("signal", number)


trace("kept", my_signal.__name__, uwsgi.signal_registered(17), uwsgi.signal_registered(18))


@postfork(1)
def send():
    trace_call("sent", uwsgi.signal, 17)
    trace_call("unknown", uwsgi.signal, 18)
