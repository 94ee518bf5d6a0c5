"""--mule and --mules number the mules in the order of the command line."""
# uwsgi: --socket {cwd}/socket --mule=one.py --mules 2 --mule=four.py --mule --import {program}
# seconds: 1
# file: one.py
# import uwsgi
# from tracing import trace
# trace("one", uwsgi.mule_id())
# uwsgi.mule_get_msg()
# end
# file: four.py
# import uwsgi
# from tracing import trace
# trace("four", uwsgi.mule_id())
# uwsgi.mule_get_msg()
# end

import uwsgi
from tracing import trace

uwsgi.mule_msg_hook = lambda message: trace("message", message)
for number in range(1, 6):
    uwsgi.mule_msg(b"%d" % number, number)
