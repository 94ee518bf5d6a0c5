"""A farm without mules takes messages nobody reads; of two farms with one name the first gets them; repeated ids change nothing."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --farm none: --farm twice:1 --farm twice:2 --farm odd:,2,,2x --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


def hook(message):
    trace("message", message, uwsgi.in_farm("twice"), uwsgi.in_farm("odd"), uwsgi.in_farm("none"))


uwsgi.mule_msg_hook = hook
trace_call("none", uwsgi.farm_msg, "none", b"x")
trace_call("none", uwsgi.mule_msg, b"x", b"none")
trace_call("twice", uwsgi.farm_msg, "twice", b"by farm_msg")
trace_call("twice", uwsgi.mule_msg, b"by mule_msg", b"twice")
trace_call("odd", uwsgi.farm_msg, "odd", b"odd")
