"""mule_get_msg() and farm_get_msg() refuse outside mules, before they look at their arguments."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --mules 1 --farm f:1 --import {program}
# seconds: 2

import uwsgi
from tracing import trace, trace_call


def ask():
    trace_call("mule_get_msg", uwsgi.mule_get_msg)
    trace_call("mule_get_msg(1, 2, 3, 4, 5)", uwsgi.mule_get_msg, 1, 2, 3, 4, 5)
    trace_call("mule_get_msg(what=1)", uwsgi.mule_get_msg, what=1)
    trace_call("farm_get_msg", uwsgi.farm_get_msg)
    trace_call("farm_get_msg(1, 2)", uwsgi.farm_get_msg, 1, 2)
    trace_call("in_farm", uwsgi.in_farm)
    trace_call("in_farm f", uwsgi.in_farm, "f")


ask()
uwsgi.post_fork_hook = lambda: None if uwsgi.mule_id() else ask()
