"""A timer made in a worker works, too."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 4

import time

from tracing import trace
from uwsgidecorators import postfork, timer


@postfork(1)
def make():
    time.sleep(0.3)  # the master waits in its first second by then

    @timer(1)
    def local(number):
        trace("local", number)
