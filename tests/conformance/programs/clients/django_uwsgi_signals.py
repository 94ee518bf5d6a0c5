"""django-uwsgi-ng's timer, rbtimer, cron, signal, mulefunc, rpc, lock and harakiri on the real module."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
# seconds: 4

import uwsgi
from django_uwsgi.decorators import cron, get_free_signal, harakiri, lock, mulefunc, rbtimer, rpc, signal, timer
from tracing import trace


@timer(2, target="mule1")
def every_two(num):
    trace("timer", num)


@rbtimer(3, signum=40)
def red_black(num):
    trace("rbtimer", num)
    on_two("for", "two")


@cron(-1, -1, -1, -1, -1, target="mule2")
def every_minute(num):
    trace("cron", num)
    uwsgi.signal(30)


@signal(30)
def thirty(num):
    trace("thirty", num, held(), quick())


@mulefunc(2)
def on_two(*args):
    trace("on two", args)


@rpc("sum")
def add(one, two):
    return one + two


@lock
def held():
    return uwsgi.is_locked()


@harakiri(5)
def quick():
    return uwsgi.call(b"sum", b"a", b"b")


trace("free", get_free_signal())
