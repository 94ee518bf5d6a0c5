"""A function under @spool gets the keywords of its call as str, and runs once."""
# uwsgi: --master --spooler jobs --spooler-frequency 1 --import {program}
# seconds: 3

from tracing import trace
from uwsgidecorators import spool


@spool
def send(arguments):
    trace("send", {key: value for key, value in arguments.items() if key not in ("spooler_task_name", "ud_spool_ret")})


send(to="someone", body="hello")
