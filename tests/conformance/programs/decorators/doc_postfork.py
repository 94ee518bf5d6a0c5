"""Two functions under @postfork run one after the other in each process."""
# uwsgi: --master --workers 2 --socket {cwd}/socket --import {program}
# seconds: 1

from tracing import trace
from uwsgidecorators import postfork


@postfork
def reconnect_to_db():
    trace("connect")


@postfork
def hello_world():
    trace("Hello World")
