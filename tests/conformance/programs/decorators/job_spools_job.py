"""A spooled function that spools another: into the own folder it comes a period later."""
# uwsgi: --master --spooler jobs --spooler-frequency 2 --import {program}
# seconds: 6

from tracing import trace
from uwsgidecorators import spool


@spool
def first(arguments):
    trace("first")
    second(step="2")


@spool
def second(arguments):
    trace("second", arguments["step"])


first()
