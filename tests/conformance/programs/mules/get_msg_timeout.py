"""mule_get_msg(timeout=n) gives an empty message after n seconds; 0 comes back at once, -1 and below wait."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --import {program}
# seconds: 4
# file: mule.py
# import uwsgi
# from tracing import trace_call
# trace_call("0", uwsgi.mule_get_msg, timeout=0)
# trace_call("1", uwsgi.mule_get_msg, timeout=1)
# trace_call("True", uwsgi.mule_get_msg, timeout=True)
# trace_call("positional", uwsgi.mule_get_msg, True, True, 65536, 1)
# trace_call("-5", uwsgi.mule_get_msg, timeout=-5)
# end

from tracing import trace

trace("import")
