"""A signal handler that raises inside mule_get_msg(signals=False) is printed; the call gives None all the same."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --import {program}
# seconds: 3
# log: ^(ValueError|error managing signal).*
# file: mule.py
# import uwsgi
# from tracing import trace, trace_call
# trace_call("get", uwsgi.mule_get_msg, signals=False)
# trace_call("get", uwsgi.mule_get_msg, signals=False, timeout=0)
# uwsgi.mule_get_msg()
# end

import uwsgi
from tracing import trace


def handler(number):
    trace("signal", number)
    raise ValueError("oops")


uwsgi.register_signal(5, "mule1", handler)
uwsgi.add_timer(5, 2)
