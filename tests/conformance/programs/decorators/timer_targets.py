"""Timers with targets."""
# uwsgi: --master --socket {cwd}/socket --mules 2 --spooler jobs --import {program}
# seconds: 3

from tracing import trace
from uwsgidecorators import timer


@timer(1, target="mule1")
def in_mule(number):
    trace("mule", number)


@timer(1, target="mules")
def in_mules(number):
    trace("mules", number)


@timer(1, target="spooler")
def in_spooler(number):
    trace("spooler", number)


@timer(1, target="worker1")
def in_worker(number):
    trace("worker", number)


@timer(1, target="workers")
def in_workers(number):
    trace("workers", number)
