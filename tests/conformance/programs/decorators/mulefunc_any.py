"""The bare form sends to mule 0: whichever mule reads first."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 2

from tracing import trace, trace_call
from uwsgidecorators import mule_functions, mulefunc, postfork


@mulefunc
def work(number, word="default"):
    trace("work", number, word)


trace("object", type(work).__name__, work.fname, work.mule, sorted(mule_functions))


@postfork(1)
def send():
    for number in range(3):
        trace_call("sent", work, number)
