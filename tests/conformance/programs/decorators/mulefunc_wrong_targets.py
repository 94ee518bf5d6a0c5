"""What calls raise for mules and farms that do not exist, and for targets of other types."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 1
# differs: the number of no mule makes uWSGI read beyond its table, here it is a ValueError

from tracing import trace, trace_call
from uwsgidecorators import mulefunc, postfork


def work():
    trace("work")


@postfork(1)
def send():
    for target in (2, 99, -1, "nobody", "", b"bytes", 1.5, None, True, [1]):
        trace_call(f"target {target!r}", lambda: mulefunc(target)(work)())
