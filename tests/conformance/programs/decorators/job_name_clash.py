"""Of two functions of one name the second takes the jobs of both."""
# uwsgi: --master --spooler jobs --spooler-ordered --import {program}
# seconds: 2

from tracing import trace
from uwsgidecorators import spool, spoolraw


@spool
def work(arguments):
    trace("first", arguments["number"])


first = work


@spoolraw
def work(arguments):
    trace("second", arguments["number"], arguments.get("ud_spool_ret"))
    return -2


first(number="1")
work(number="2")
