"""uwsgi_tasks' timer, cron and lazy timer: the targets it chooses by the options, and iterations of a red-black timer."""
# uwsgi: --master --socket {cwd}/socket --mules 1 --spooler jobs --import {program}
# seconds: 4

from tracing import trace
from uwsgi_tasks import TaskExecutor, cron, timer, timer_lazy


@timer(seconds=2)
def plain(num):
    trace("timer", num)


@timer(seconds=1, iterations=2, executor=TaskExecutor.SPOOLER)
def counted(num):
    trace("counted", num)


@cron(minute=-1, target="workers")
def each_minute(num):
    trace("cron", num)


@timer_lazy(seconds=1, iterations=1, target="worker")
def lazy(num):
    trace("lazy", num)


lazy()
