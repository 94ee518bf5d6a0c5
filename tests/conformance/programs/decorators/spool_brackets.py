"""@spool() and @spool(pass_arguments=False) work as the bare form does."""
# uwsgi: --master --spooler jobs --spooler-ordered --import {program}
# seconds: 2

from tracing import trace
from uwsgidecorators import spool, spoolraw


@spool()
def empty(arguments):
    trace("empty", arguments["number"])


@spool(pass_arguments=False)
def flag(arguments):
    trace("flag", arguments["number"])


@spoolraw()
def raw(arguments):
    trace("raw", arguments["number"])
    return -2


empty(number="1")
flag.spool(number="2")
raw(number="3")
