"""Decorators inside a class: objects are no methods, so nothing is bound."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --spooler-ordered --mule --import {program}
# seconds: 2

import time

from tracing import trace, trace_call
from uwsgidecorators import lock, mulefunc, postfork, spool


class Shop:
    @spool
    def pack(arguments):
        trace("pack", arguments["item"])

    @mulefunc(1)
    def paint(self_or_word):
        trace("paint", self_or_word)

    @lock
    def count(*args):
        return [type(one).__name__ for one in args]


@postfork(1)
def use():
    time.sleep(0.3)  # the spooler has made its first scan by then
    Shop.pack(item="class")
    Shop().pack(item="instance")
    Shop().paint("word")
    trace_call("count", Shop().count, 1)
