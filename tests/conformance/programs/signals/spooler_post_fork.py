"""A signal sent in a spooler's post_fork_hook is lost, as its pipe is not there yet; the call returns None all the same."""
# uwsgi: --master --spooler jobs --socket {cwd}/socket --import {program}
# seconds: 2
# log: ^uwsgi_signal_send\(\): .*

import uwsgi
from tracing import trace, trace_call

uwsgi.register_signal(1, "worker", lambda number: trace("signal", number))


def hook():
    if uwsgi.i_am_the_spooler():
        trace_call("send", uwsgi.signal, 1)


uwsgi.post_fork_hook = hook
