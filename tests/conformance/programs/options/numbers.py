"""Numbers are read as C reads them: leading digits count, the rest is dropped."""
# uwsgi: --processes 2x --threads " 3" --spooler-frequency 07 --buffer-size 99999 --socket app.sock --import {program} --locks 0x10
# seconds: 1

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
trace("numbers", uwsgi.numproc, uwsgi.cores, uwsgi.buffer_size, uwsgi.has_threads)
trace_call("lock 0", uwsgi.lock, 0)
trace_call("lock 1", uwsgi.lock, 1)
