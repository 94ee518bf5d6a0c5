"""A hook that cannot be called, or not with one argument, is a TypeError for each message; the message is gone."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 3
# log: ^TypeError: .*

import uwsgi
from tracing import trace

HOOKS = [None, 5, lambda: trace("no arguments"), lambda message, more=1: trace("two", message, more)]


def second(number):
    uwsgi.mule_msg_hook = HOOKS.pop(0)
    trace("hook set")
    uwsgi.mule_msg(b"one", 1)


uwsgi.mule_msg_hook = HOOKS.pop(0)
uwsgi.mule_msg(b"zero", 1)
uwsgi.register_signal(1, "mule1", second)
uwsgi.add_timer(1, 1)
