"""What add_timer says to wrong arguments."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


calls = [
    (),
    (1,),
    (1, 2, 3),
    ("1", 2),
    (1, "2"),
    (1, 2.0),
    (1, None),
    (1.0, 2),
    (1, 2**31),
    (1, -(2**31) - 1),
    (256, 900),
    (-1, 900),
    (1, 2**31 - 1),
    (1, True),
]
for number, arguments in enumerate(calls):
    trace_call(f"call {number}", uwsgi.add_timer, *arguments)
