"""declare-option makes an option of templates; what it stands for is applied, but not in uwsgi.opt."""
# uwsgi: --ini conf.ini --declare-option mo=mules=$1 --mo 1 --socket app.sock --import {program} --master
# seconds: 1
# file: conf.ini
# [uwsgi]
# declare-option = many=mules=$1;processes=$2;env=DECLARED=$3
# many = 2 2 yes
# declare-option = flagged=lazy-apps=true
# flagged =
# end

import os

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
trace("processes", uwsgi.numproc)
trace("env", os.environ.get("DECLARED"))
trace("mules", [uwsgi.mule_msg(b"x", number) for number in (1, 2, 3)])
