"""mule_get_msg() inside an ordinary mule's hook takes the next message from under the handler's loop."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


def hook(message):
    trace("hook", message)
    if message == b"one":
        trace_call("inside", uwsgi.mule_get_msg)
        trace_call("inside", uwsgi.mule_get_msg, timeout=0)
        trace_call("nothing", uwsgi.mule_get_msg, timeout=0)


uwsgi.mule_msg_hook = hook
for message in (b"one", b"two", b"three"):
    uwsgi.mule_msg(message, 1)
