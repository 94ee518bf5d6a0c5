"""The decorators page on mulefunc: any mule, a mule by number, a farm by name as str and as bytes."""
# uwsgi: --master --socket {cwd}/socket --mules 3 --farm old_mcdonalds_farm:3 --import {program}
# seconds: 3
# times: ignored

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import mulefunc, postfork


@mulefunc
def offloaded(one, two):
    trace("offloaded", one, two)


@mulefunc(3)
def on_three():
    trace("on three", uwsgi.mule_id())


@mulefunc("old_mcdonalds_farm")
def on_farm():
    trace("on farm")


@mulefunc(b"old_mcdonalds_farm")
def on_farm_in_bytes():
    trace("on farm in bytes", uwsgi.in_farm("old_mcdonalds_farm"))


@postfork
def ask():
    if uwsgi.worker_id() == 1:
        trace_call("three", on_three)
        trace_call("farm", on_farm)
        trace_call("farm in bytes", on_farm_in_bytes)
