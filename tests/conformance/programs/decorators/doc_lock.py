"""A locked operation, also directly under @postfork."""
# uwsgi: --master --workers 2 --socket {cwd}/socket --import {program}
# seconds: 2

import uwsgi
from tracing import trace
from uwsgidecorators import lock, postfork


@postfork
@lock
def dangerous_op():
    trace("Concurrency is for fools!", uwsgi.is_locked())


trace("type", type(dangerous_op).__name__)
dangerous_op()
