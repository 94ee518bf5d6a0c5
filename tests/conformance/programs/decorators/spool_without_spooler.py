"""Without --spooler the three spool decorators raise when applied, in each form, and name their class."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgidecorators as ud
from tracing import trace, trace_call


def work(arguments):
    pass


for name in ("spool", "spoolraw", "spoolforever"):
    decorate = getattr(ud, name)
    trace_call(name, decorate, work)
    trace_call(name + " brackets", lambda: decorate()(work))
    trace_call(name + " passing", lambda: decorate(pass_arguments=True)(work))
trace_call("brackets alone", lambda: type(ud.spool()).__name__)
trace_call("subclass", lambda: type("special", (ud._spool,), {})(work, False))
trace("registered", ud.spooler_functions)
