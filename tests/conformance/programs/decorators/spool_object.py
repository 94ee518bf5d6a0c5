"""What @spool leaves in the place of the function: an object with the original under f."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import uwsgidecorators as ud
from tracing import trace, trace_call


def work(arguments):
    pass


spooled = ud.spool(work)
trace("type", type(spooled).__name__, type(spooled).__module__)
trace("repr", repr(spooled))
trace_call("name", lambda: spooled.__name__)
trace("f", spooled.f is work, work.spool == spooled.__call__, work.spool.__self__ is spooled)
trace("attributes", sorted(vars(spooled)), spooled.pass_arguments, spooled.base_dict)
trace("registered", list(ud.spooler_functions))
brackets = ud.spool(pass_arguments=True)
trace("brackets", type(brackets).__name__, brackets.func.__name__, brackets.keywords)
trace("flag by position", ud.spool(work, True).pass_arguments)
trace("raw", type(ud.spoolraw(work)).__name__, type(ud.spoolforever(work)).__name__)
