"""@mule runs its function once in that mule, which then reads messages as any other does."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
# seconds: 2

import uwsgi
from tracing import trace
from uwsgidecorators import mule, mulefunc, postfork


@mule(1)
def brain():
    trace("brain", uwsgi.mule_id())


@mulefunc(1)
def after(word):
    trace("after", word)


@postfork(1)
def send():
    after("hello")


trace("left", brain)
