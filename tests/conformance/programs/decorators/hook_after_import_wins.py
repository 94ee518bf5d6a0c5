"""A hook set after the import replaces the chain, whose functions then never run."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace
from uwsgidecorators import postfork


@postfork
def chained():
    trace("chained")


uwsgi.post_fork_hook = lambda: trace("own hook")
