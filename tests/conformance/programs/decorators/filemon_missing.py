"""@filemon on a path that does not exist."""
# uwsgi: --master --socket {cwd}/socket --mule --import {program}
# seconds: 2

from tracing import trace, trace_call
from uwsgidecorators import filemon


def changed(number):
    trace("never", number)


trace_call("missing", lambda: filemon("nowhere")(changed).__name__)
