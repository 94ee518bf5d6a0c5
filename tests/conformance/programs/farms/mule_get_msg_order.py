"""mule_get_msg() empties the mule's own queue first, then the shared one, then the farms' in their order."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --farm f:1 --farm g:1 --import {program}
# seconds: 2
# file: mule.py
# import uwsgi
# from tracing import trace_call
# trace_call("no farms", uwsgi.mule_get_msg, farms=False)
# for turn in range(6):
#     trace_call("get", uwsgi.mule_get_msg)
# uwsgi.farm_msg("g", b"again")
# trace_call("no farms", uwsgi.mule_get_msg, farms=False, timeout=0)
# trace_call("None farms", uwsgi.mule_get_msg, farms=None, timeout=0)
# trace_call("0 farms", uwsgi.mule_get_msg, farms=0, timeout=0)
# uwsgi.mule_get_msg()
# end

import uwsgi
from tracing import trace

uwsgi.farm_msg("g", b"g one")
uwsgi.farm_msg("f", b"f one")
uwsgi.mule_msg(b"shared one")
uwsgi.mule_msg(b"shared two")
uwsgi.mule_msg(b"own one", 1)
uwsgi.mule_msg(b"own two", 1)
uwsgi.farm_msg("f", b"f two")
