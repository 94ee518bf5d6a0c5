"""Wrong arguments of mule_get_msg() and in_farm() in a mule, each with its exception and text."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --import {program}
# seconds: 1
# file: mule.py
# import time
# import uwsgi
# from tracing import trace_call
# get = uwsgi.mule_get_msg
# trace_call("five", get, 1, 2, 3, 4, 5)
# trace_call("keyword", get, what=1)
# trace_call("twice", get, True, signals=False)
# trace_call("float timeout", get, timeout=1.0)
# trace_call("str timeout", get, timeout="1")
# trace_call("None timeout", get, timeout=None)
# trace_call("huge timeout", get, timeout=2**31)
# trace_call("huger timeout", get, timeout=2**63)
# trace_call("low timeout", get, timeout=-2**31 - 1)
# trace_call("str size", get, buffer_size="1")
# trace_call("huge size", get, buffer_size=2**31)
# trace_call("None size", get, buffer_size=None)
# trace_call("odd flags", get, "no", object, timeout=0)
# trace_call("in_farm bytes", uwsgi.in_farm, b"f")
# trace_call("in_farm None", uwsgi.in_farm, None)
# trace_call("in_farm two", uwsgi.in_farm, "f", "g")
# trace_call("in_farm nul", uwsgi.in_farm, "f\0")
# trace_call("in_farm keyword", uwsgi.in_farm, name="f")
# trace_call("in_farm", uwsgi.in_farm)
# trace_call("farm_get_msg keyword", uwsgi.farm_get_msg, a=1)
# time.sleep(9)
# end

from tracing import trace

trace("import")
