"""What add_file_monitor says to wrong arguments."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1
# log: uwsgi_add_file_monitor.*

import uwsgi
from tracing import trace, trace_call


calls = [
    (),
    (1,),
    (1, "a", "b"),
    ("1", "a"),
    (1.0, "a"),
    (1, None),
    (1, b"a"),
    (1, 5),
    (1, "a\0b"),
    (256, "a"),
    (-1, "a"),
    (1, "x" * 254),
    (1, "x" * 255),
    (1, ""),
]
for number, arguments in enumerate(calls):
    trace_call(f"call {number}", uwsgi.add_file_monitor, *arguments)
