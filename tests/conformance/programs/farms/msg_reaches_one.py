"""A farm's message goes to one mule of the farm, and to none outside; every mule can send to a farm it is not in."""
# uwsgi: --master --socket {cwd}/socket --mules 3 --farm f:2 --farm g:3 --import {program}
# seconds: 3

import uwsgi
from tracing import trace, trace_call


def hook(message):
    trace("message", message, uwsgi.in_farm(), uwsgi.in_farm("f"), uwsgi.in_farm("g"), uwsgi.in_farm("h"))
    if message == b"first":
        trace_call("farm_msg", uwsgi.farm_msg, "f", b"from mule one")
        trace_call("mule_msg", uwsgi.mule_msg, b"to g", b"g")


uwsgi.mule_msg_hook = hook
trace_call("farm_msg", uwsgi.farm_msg, "f", b"one")
uwsgi.mule_msg(b"first", 1)
