"""set makes an option or a key, set-ph a key only; both stand in uwsgi.opt."""
# uwsgi: --set a=b --set processes=3 --set-placeholder c=%(a) --set d=%(c)-%(a) -S e=f=g --socket app.sock --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
