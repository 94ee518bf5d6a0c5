"""mule_get_msg(signals=False): messages of the own and the shared queue come before signals, a farm's after them."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --mules 1 --farm f:1 --import {program}
# seconds: 3
# file: mule.py
# import time
# import uwsgi
# from tracing import trace_call
# time.sleep(0.8)
# for turn in range(8):
#     trace_call("get", uwsgi.mule_get_msg, signals=False, timeout=0)
# uwsgi.mule_get_msg()
# end

import uwsgi
from tracing import trace


def hook(message):
    for turn in range(2):
        uwsgi.farm_msg("f", b"farm")
        uwsgi.signal(1)
        uwsgi.mule_msg(b"own", 1)


uwsgi.mule_msg_hook = hook
uwsgi.register_signal(1, "mule1", lambda number: trace("signal", number))
uwsgi.mule_msg(b"start", 2)
