"""Messages that name an unknown function, another service, or are no pickle, are passed over; the mule goes on."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 2
# differs: a function decorated in one role is known in all, since they share one process

import pickle

import uwsgi
from tracing import trace
from uwsgidecorators import mulefunc, postfork


@mulefunc(1)
def work(word):
    trace("work", word)


@mulefunc(1)
def fails():
    trace("fails")
    raise ValueError("in the mule")


@postfork(1)
def send():
    @mulefunc(1)
    def local():
        trace("never")

    local()
    fails()
    work("wrong", "number of arguments")
    uwsgi.mule_msg(pickle.dumps({"service": "other"}), 1)
    uwsgi.mule_msg(pickle.dumps([1]), 1)
    uwsgi.mule_msg(b"no pickle", 1)
    work("last")
