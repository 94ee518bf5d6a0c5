"""uwsgiconf's Mule.get_message in a programmed mule: a message as str, and what a time-out gives."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --import {program}
# seconds: 4

import uwsgi
from tracing import trace_call
from uwsgidecorators import mule, postfork
from uwsgiconf.runtime.mules import Mule


@postfork
def send():
    if uwsgi.worker_id() == 1:
        trace_call("sent", Mule(1).send, "hello")


@mule(1)
def read():
    trace_call("first", Mule.get_message)
    trace_call("nothing", Mule.get_message, timeout=1)
    uwsgi.mule_get_msg()
