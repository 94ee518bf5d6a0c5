"""The numbers of --timer are read as by atoi, and the signal is cut to 8 bits."""
# uwsgi: --master --socket {cwd}/socket --import {program} --timer '258 1x' --rbtimer 'x 1' --timer '3  1' --timer '4 '
# seconds: 3

import uwsgi
from tracing import trace, trace_call


for number in (0, 2, 3, 4):
    uwsgi.register_signal(number, "worker1", lambda number: trace("timer", number))
