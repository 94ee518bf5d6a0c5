"""The decorators page on thread: a call starts a daemon thread with the arguments, and gives the function back."""
# uwsgi: --master --socket {cwd}/socket --enable-threads --import {program}
# seconds: 3
# times: ignored

import threading

from tracing import trace
from uwsgidecorators import postfork, thread

done = threading.Event()


@thread
def greet(who):
    trace("thread", who, threading.current_thread() is threading.main_thread(), threading.current_thread().daemon)
    done.set()


@postfork
@thread
def after_fork():
    trace("after fork")


result = greet("uWSGI")
done.wait(2)
trace("called", result.__name__)
