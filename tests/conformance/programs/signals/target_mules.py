"""mules reaches every mule, muleN one, mule, mule0 and a word any mule."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mules 2
# seconds: 2

import uwsgi
from tracing import trace, trace_call


def handler(number):
    trace("signal", number)


uwsgi.register_signal(10, "mules", handler)
uwsgi.register_signal(11, "mule2", handler)
uwsgi.register_signal(12, "mule1", handler)
for number in (10, 11, 12):
    uwsgi.add_rb_timer(number, 1, 1)
