"""for, for-times, for-readline and for-glob repeat each single option, and %(_) is the word in its value, not in its name."""
# uwsgi: --ini conf.ini --socket app.sock --import {program}
# seconds: 1
# file: conf.ini
# [uwsgi]
# for = a b  c
# x%(_) = 1
# set = k%(_)=%(_)-%(_)
# endfor =
# z = %(_)
# for-times = 2x
# set = t%(_)=1
# end-for =
# for-readline = lines.txt
# set = r%(_)=1
# endfor
# for-glob = *.txt
# set = g%(_)=1
# endfor =
# for-glob = *.none
# set = n%(_)=1
# endfor =
# for-readline = missing
# never = 1
# endfor =
# end
# file: lines.txt
# one
# two
# end
# file: more.txt
# x
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
