"""The decorators page's second example: two spooled tasks, a timer in a worker and a timer in the spooler."""
# uwsgi: --master --socket {cwd}/socket --processes 1 --spooler myspool --import {program}
# seconds: 6

from tracing import trace
from uwsgidecorators import *


@spool
def long_one(args):
    trace("long", sorted(args))


@spool
def longer_one(args):
    trace("longer", args["pippo"])


@timer(2)
def two_seconds(signum):
    trace("two seconds", signum)


@timer(3, target="spooler")
def three_seconds_in_the_spooler(signum):
    trace("three seconds", signum)


long_one.spool(foo="bar")
