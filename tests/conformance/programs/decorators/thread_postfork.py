"""@postfork over @thread starts one thread in each new process."""
# uwsgi: --master --workers 2 --socket {cwd}/socket --mule --enable-threads --import {program}
# seconds: 2

import threading

import uwsgi
from tracing import trace
from uwsgidecorators import postfork, thread

done = threading.Event()


@postfork
@thread
def work():
    trace("thread", uwsgi.worker_id(), uwsgi.mule_id(), threading.current_thread() is threading.main_thread())
    done.set()


@postfork
def wait():
    done.wait(5)
