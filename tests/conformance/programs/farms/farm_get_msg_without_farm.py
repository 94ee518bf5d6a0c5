"""farm_get_msg() in a mule of no farm waits for ever."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --mules 1 --farm f:2 --import {program}
# seconds: 2
# file: mule.py
# import uwsgi
# from tracing import trace, trace_call
# trace("begin", uwsgi.in_farm())
# trace_call("get", uwsgi.farm_get_msg)
# end

from tracing import trace

trace("import")
