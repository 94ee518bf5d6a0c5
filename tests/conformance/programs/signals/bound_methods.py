"""Handlers may be any callables: methods, classes, partials."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 2

import uwsgi
from tracing import trace, trace_call


from functools import partial


class Handlers:
    def method(self, number):
        trace("method", number)

    def __call__(self, number):
        trace("object", number)


class Made:
    def __init__(self, number):
        trace("class", number)


for number, handler in enumerate([Handlers().method, Handlers(), Made, partial(trace, "partial")], 1):
    uwsgi.register_signal(number, "worker1", handler)
    uwsgi.add_rb_timer(number, 1, 1)
