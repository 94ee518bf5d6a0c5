"""UWSGI_ variables are options, in lower case and with dashes, before the command line."""
# uwsgi: --socket app.sock --import {program} --processes 2
# seconds: 1
# env: UWSGI_PROCESSES=3
# env: UWSGI_SOME_Thing=a_B
# env: UWSGI_ORIGINAL_PROC_NAME=uwsgi
# env: UWSGI_MULE=
# env: XUWSGI_A=1

import uwsgi
from tracing import trace, trace_call


order = [(key, value) for key, value in uwsgi.opt.items() if key != "set"]
trace("opt", *sorted(order[:3]))
trace("rest", *order[3:])
trace("processes", uwsgi.numproc)
