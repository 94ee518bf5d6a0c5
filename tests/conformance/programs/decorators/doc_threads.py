"""Threads without and with an argument, started in a worker, each with its own rhythm; and one under @postfork."""
# uwsgi: --master --socket {cwd}/socket --enable-threads --import {program}
# seconds: 5

import time

import uwsgi
from tracing import trace
from uwsgidecorators import postfork, thread


@thread
def a_running_thread():
    while True:
        time.sleep(2)
        trace("i am a no-args thread")


@thread
def a_running_thread_with_args(who):
    time.sleep(0.5)
    while True:
        time.sleep(2)
        trace("Hello %s (from arged-thread)" % who)


@postfork
@thread
def a_post_fork_thread():
    while True:
        time.sleep(3)
        trace("Hello from a thread in worker %d" % uwsgi.worker_id())


@postfork(1)
def start():
    a_running_thread()
    a_running_thread_with_args("uWSGI")
