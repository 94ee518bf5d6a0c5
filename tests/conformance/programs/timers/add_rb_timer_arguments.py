"""What add_rb_timer says to wrong arguments."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


calls = [
    (),
    (1,),
    (1, 2, 3, 4),
    ("1", 2),
    (1, "2"),
    (1, 2.0),
    (1, None),
    (1, 2, None),
    (1, 2, 1.0),
    (1, 2**31),
    (1, 2, 2**31),
    (1.0, 2),
    (256, 900),
    (-1, 900),
    (1, 900, -5),
]
for number, arguments in enumerate(calls):
    trace_call(f"call {number}", uwsgi.add_rb_timer, *arguments)
