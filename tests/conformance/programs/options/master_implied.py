"""Mules, spoolers, timers, cron and others bring the master; master = false does not hold it back when they are met later."""
# uwsgi: --ini conf.ini --socket app.sock --import {program}
# seconds: 1
# file: conf.ini
# [uwsgi]
# master = true
# spooler = jobs
# master = off
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
trace("master", uwsgi.masterpid() != 0)
