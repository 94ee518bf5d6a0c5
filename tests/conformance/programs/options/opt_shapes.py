"""What uwsgi.opt holds: names in order of first use, text as bytes, True for a flag, the last of a repeated option."""
# uwsgi: --master -p 2 --workers=3 --spooler=jobs -Q more --mule --mule=x.py --vacuum=1 --lazy-apps --pp . --pp .. --logdate --socket app.sock --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
for name, value in uwsgi.opt.items():
    trace(name, type(name).__name__, type(value).__name__)
trace("same object", uwsgi.opt is uwsgi.opt)
uwsgi.opt["mine"] = 1
trace("writable", uwsgi.opt.pop("mine"))
