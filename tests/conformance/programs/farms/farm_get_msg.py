"""farm_get_msg() takes the messages of the mule's farms only, in the farms' order; an empty one, and a cut one, as real."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --farm f:1 --farm g:1 --import {program}
# seconds: 2
# file: mule.py
# import time
# import uwsgi
# from tracing import trace, trace_call
# trace("in", uwsgi.in_farm(), uwsgi.in_farm("f"), uwsgi.in_farm("x"))
# trace_call("one", uwsgi.farm_get_msg)
# trace_call("two", uwsgi.farm_get_msg)
# trace_call("three", uwsgi.farm_get_msg)
# trace_call("empty", uwsgi.farm_get_msg)
# trace("long", len(uwsgi.farm_get_msg()))
# trace_call("odd arguments", uwsgi.farm_get_msg, 1, "two")
# trace_call("own", uwsgi.mule_get_msg, timeout=0)
# trace_call("waits", uwsgi.farm_get_msg)
# end

import uwsgi
from tracing import trace

uwsgi.mule_msg(b"own", 1)
uwsgi.farm_msg("g", b"g one")
uwsgi.farm_msg("f", b"f one")
uwsgi.farm_msg("f", b"f two")
uwsgi.farm_msg("g", b"")
uwsgi.farm_msg("g", b"x" * 70000)
uwsgi.farm_msg("g", b"last")
