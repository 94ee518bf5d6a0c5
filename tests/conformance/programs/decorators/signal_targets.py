"""@signal with a target: a worker, all of them, a mule, all mules, the spooler."""
# uwsgi: --master --socket {cwd}/socket --workers 2 --mules 2 --spooler jobs --import {program}
# seconds: 3

import uwsgi
from tracing import elapsed, trace
from uwsgidecorators import signal, timer

TARGETS = ("worker2", "workers", "mule2", "mules", "spooler")


def register(number, target):
    @signal(number, target=target)
    def run(number):
        trace(target, number)


for number, target in enumerate(TARGETS, 10):
    register(number, target)


@timer(1, target="mule1")
def send(number):
    if elapsed() < 2:
        for number in range(10, 10 + len(TARGETS)):
            uwsgi.signal(number)
