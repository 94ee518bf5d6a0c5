"""signal_wait inside a mule's message hook hears the mule's signals; messages wait."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule
# seconds: 4

import uwsgi
from tracing import trace, trace_call


def on_message(message):
    trace("message", message)
    if message == b"wait":
        trace_call("wait", uwsgi.signal_wait, 2)
        trace("hook ends")


def send(number):
    for message in (b"wait", b"other"):
        uwsgi.mule_msg(message, 1)


uwsgi.mule_msg_hook = on_message
uwsgi.register_signal(1, "worker1", send)
for number in (2, 3):
    uwsgi.register_signal(number, "mule1", lambda number: trace("signal", number))
uwsgi.add_rb_timer(1, 1, 1)
uwsgi.add_rb_timer(3, 2, 1)
uwsgi.add_rb_timer(2, 3, 1)
