"""@thread starts a daemon thread at each call and gives the original function."""
# uwsgi: --master --socket {cwd}/socket --enable-threads --import {program}
# seconds: 2

import threading

from tracing import trace
from uwsgidecorators import postfork, thread

done = threading.Event()


@thread
def work(word):
    me = threading.current_thread()
    trace("in thread", word, me.daemon, me is threading.main_thread())
    done.set()


@postfork(1)
def start():
    gave_function = work("hello") is work.f
    trace("done", done.wait(5), gave_function, type(work).__name__)
