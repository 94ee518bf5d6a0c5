"""uwsgiconf's signals on the real module: numbers in turn, handlers, the last one received."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --farm images:2 --import {program}
# seconds: 3
# times: ignored

import uwsgi
from tracing import trace
from uwsgidecorators import postfork
from uwsgiconf.runtime.mules import Farm, Mule
from uwsgiconf.runtime.signals import REGISTERED_SIGNALS, Signal, get_available_num, get_last_received

first = Signal()
trace("first", first.num, first.registered, get_available_num())


@first
def on_first(num):
    trace("first", num, get_last_received())


second = Signal()


@second.register_handler(target=Mule(2), callback=lambda signal: trace("callback", signal.num, signal.registered))
def on_second(num):
    trace("second", num)


@Signal(9).register_handler(target=Farm("images"))
def on_third(num):
    trace("third", num)


trace("registered", [(number, REGISTERED_SIGNALS[number].target) for number in sorted(REGISTERED_SIGNALS)])


@postfork
def send():
    if uwsgi.worker_id() == 1:
        first.send()
        second.send()
        Signal(9).send()
