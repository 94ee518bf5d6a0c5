"""What signal, signal_registered and signal_received say to their arguments, in a worker."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 2

import uwsgi
from tracing import trace, trace_call


def start(number):
    for index, arguments in enumerate([(), (1, 2), (1, "", 3), ("1",), (1.0,), (None,), (b"1",), (True,), (1, None)]):
        trace_call(f"signal {index}", uwsgi.signal, *arguments)
        trace_call(f"signal_registered {index}", uwsgi.signal_registered, *arguments)
    for arguments in [(255,), (256 + 255,), (-1,), (2**80 - 1,)]:
        trace_call(f"signal {arguments}", uwsgi.signal, *arguments)
        trace_call(f"signal_registered {arguments}", uwsgi.signal_registered, *arguments)
    trace_call("signal_registered 7", uwsgi.signal_registered, 7)
    trace_call("signal_received", uwsgi.signal_received)
    trace_call("signal_received with an argument", uwsgi.signal_received, 5)


uwsgi.register_signal(1, "worker1", lambda number: trace("one"))
uwsgi.register_signal(254, "worker1", start)
uwsgi.register_signal(255, "worker1", lambda number: trace("signal", number))
uwsgi.add_rb_timer(254, 1, 1)
