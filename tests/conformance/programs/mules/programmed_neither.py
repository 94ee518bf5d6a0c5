"""A --mule that names neither a .py file nor a module:function is an ordinary mule, as is a bare --mule."""
# uwsgi: --master --socket {cwd}/socket --mule=something --mule --mule=a/b --import {program}
# seconds: 1

import uwsgi
from tracing import trace

uwsgi.mule_msg_hook = lambda message: trace("message", message)
for mule in (1, 2, 3):
    uwsgi.mule_msg(b"hello", mule)
