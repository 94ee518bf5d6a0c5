"""A loop that takes messages itself gets those sent to its mule, also the ones sent before it began."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --import {program}
# seconds: 2

import uwsgi
from tracing import trace
from uwsgidecorators import muleloop, postfork


@muleloop(1)
def take():
    trace("took", uwsgi.mule_get_msg())


@postfork(1)
def send():
    uwsgi.mule_msg(b"from worker", 1)


uwsgi.mule_msg(b"from master", 1)
