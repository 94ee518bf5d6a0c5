"""A star import brings uwsgi, sys, pickle, partial and Thread along."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

from tracing import trace
from uwsgidecorators import *

trace("uwsgi", uwsgi.__name__, uwsgi.masterpid() > 0)
trace("others", sys.__name__, pickle.__name__, partial.__name__, Thread.__name__)
trace("hidden", [name for name in ("_spool", "_encode1") if name in globals()])
