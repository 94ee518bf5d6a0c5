"""The lowest number that is not registered is given out; a full table refuses, even a given number."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgidecorators as ud
from tracing import trace, trace_call


def work(number):
    pass


trace_call("first", ud.get_free_signal)
ud.signal(0)(work)
ud.signal(2)(work)
trace_call("gap", ud.get_free_signal)
one, two = ud.timer(100), ud.rbtimer(100)
trace("made together", one.num, two.num)
one(work)
trace_call("after one", ud.get_free_signal)
for number in range(3, 256):
    ud.signal(number)(work)
trace_call("full", ud.get_free_signal)
trace_call("timer", ud.timer, 3)
trace_call("timer with a number", ud.timer, 3, signum=5)
trace_call("rbtimer", ud.rbtimer, 3)
trace_call("cron", ud.cron, 1, 2, 3, 4, 5)
trace_call("filemon", ud.filemon, "/tmp")
trace_call("signal", lambda: ud.signal(5)(work) is work)
