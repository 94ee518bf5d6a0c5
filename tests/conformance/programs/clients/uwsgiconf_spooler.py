"""uwsgiconf's spooled tasks on the real module: results, an exception, and what its helpers find."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --spooler-frequency 1 --spooler-ordered --import {program}
# seconds: 5

from datetime import timedelta

from tracing import trace, trace_call
from uwsgiconf.runtime.spooler import Spooler, uwsgi

trace("real module", uwsgi.is_stub)
trace("spoolers", [str(found) for found in Spooler.get_spoolers()], Spooler.get_by_basename("jobs"))


@Spooler.task()
def done(a, b="c"):
    trace("done", a, b)
    return True


@Spooler.task()
def skipped():
    trace("skipped")


@Spooler.task()
def broken():
    trace("broken")
    raise ValueError("broken")


@Spooler.task(priority=2)
def second():
    trace("second")
    return False


@Spooler.task(postpone=timedelta(seconds=2))
def later():
    trace("later")


done("some", b="other")
skipped()
broken()
second()
trace_call("later", later)
trace("tasks", len(Spooler.get_tasks()), Spooler.get_pids())
trace("period", Spooler.set_period(2))
