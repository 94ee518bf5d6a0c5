"""Mules and spoolers cannot register signals, but can add timers, crons and file monitors."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule --spooler jobs
# seconds: 2
# log: only the master.*

import uwsgi
from tracing import trace, trace_call


def hook():
    if uwsgi.worker_id():
        return
    trace_call("register_signal", uwsgi.register_signal, 5, "", print)
    trace_call("register_signal known", uwsgi.register_signal, 1, "", print)
    trace_call("add_timer", uwsgi.add_timer, 5, 100)
    trace_call("add_rb_timer", uwsgi.add_rb_timer, 5, 100)
    trace_call("add_cron", uwsgi.add_cron, 5, 99, -1, -1, -1, -1)
    trace_call("add_file_monitor", uwsgi.add_file_monitor, 5, "/nowhere")
    trace("registered", uwsgi.signal_registered(1), uwsgi.signal_registered(5))


uwsgi.register_signal(1, "mule1", print)
uwsgi.post_fork_hook = hook
