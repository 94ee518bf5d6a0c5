"""uwsgiconf's mules and farms on the real module: functions offloaded by number, and what its helpers find."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --farm images:2 --import {program}
# seconds: 3
# times: ignored

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import postfork
from uwsgiconf.runtime.mules import Farm, Mule, _mule_messages_hook, mule_offload

uwsgi.mule_msg_hook = _mule_messages_hook
trace("farms", [str(farm) for farm in Farm.get_farms()])


@mule_offload()
def anywhere(number):
    trace("anywhere", number, Mule.get_current_id(), str(Mule.get_current()))


@Mule(2).offload()
def on_two(**kwargs):
    trace("on two", kwargs)


@Farm("images").offload()
def on_farm():
    trace("on farm", Farm("images").is_mine)


@postfork
def ask():
    if uwsgi.worker_id() == 1:
        trace("current", Mule.get_current())
        trace_call("anywhere", anywhere, 1)
        trace_call("two", on_two, key="value")
        trace_call("farm", on_farm)
        trace_call("plain", Mule(1).send, "not pickled")
        trace_call("read outside of a mule", Mule.get_message)
