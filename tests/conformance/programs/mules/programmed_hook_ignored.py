"""mule_get_msg() gives the message to its caller; the mule_msg_hook is not called."""
# uwsgi: --master --socket {cwd}/socket --mule=mule.py --import {program}
# seconds: 1
# file: mule.py
# import uwsgi
# from tracing import trace
# trace("got", uwsgi.mule_get_msg())
# trace("got", uwsgi.mule_get_msg())
# uwsgi.mule_get_msg()
# end

import uwsgi
from tracing import trace

uwsgi.mule_msg_hook = lambda message: trace("never", message)
uwsgi.mule_msg(b"one", 1)
uwsgi.mule_msg(b"two")
