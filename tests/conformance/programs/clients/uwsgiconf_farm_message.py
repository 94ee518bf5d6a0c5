"""uwsgiconf's farm messages: a farm named by a str, and a message read in its mule."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --farm images:1 --import {program}
# seconds: 3
# times: ignored

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import mule, postfork
from uwsgiconf.runtime.mules import Farm


@postfork
def send():
    if uwsgi.worker_id() == 1:
        trace_call("sent", Farm("images").send, "hello")


@mule(1)
def read():
    trace("mine", Farm("images").is_mine, Farm("other").is_mine)
    trace_call("read", Farm.get_message)
    uwsgi.mule_get_msg()
