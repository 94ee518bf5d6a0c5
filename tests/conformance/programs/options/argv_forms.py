"""Ways to write options on the command line: joined letters, cut names, = or a blank, an optional value only behind =."""
# uwsgi: -Mp3 -T -s app.sock --spooler-ord --spooler-proc 4 --harakiri=5 --chmod-socket=664 --mule-msg-size --import={program} --processes= --module=
# seconds: 1

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
