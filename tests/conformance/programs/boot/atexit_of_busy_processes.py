"""At the end of the instance a mule in the middle of a message runs its atexit functions, a worker in the middle of a signal does not."""
# uwsgi: --master --socket {cwd}/socket --workers 2 --mules 2 --import {program}
# seconds: 4

import atexit
import time

import uwsgi
from tracing import trace


def hook(message):
    atexit.register(trace, "registered in the mule")
    trace("message", message)
    time.sleep(30)


def stop(number):
    trace("stops")
    uwsgi.stop()
    time.sleep(30)


uwsgi.atexit = lambda: trace("uwsgi.atexit")
atexit.register(trace, "first")
atexit.register(trace, "second")
uwsgi.register_signal(1, "worker1", lambda number: (trace("signal"), time.sleep(30)))
uwsgi.register_signal(2, "mule2", stop)
uwsgi.mule_msg_hook = hook
uwsgi.add_timer(1, 1)
uwsgi.add_rb_timer(2, 2, 1)
uwsgi.mule_msg(b"long", 1)
