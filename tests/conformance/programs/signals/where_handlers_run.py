"""What a handler sees: its only argument, the role, the working folder."""
# uwsgi: --master --socket {cwd}/socket --import {program} --mule --spooler jobs
# seconds: 3

import uwsgi
from tracing import trace, trace_call


import os


def handler(*arguments, **keywords):
    trace("arguments", arguments, keywords)
    trace("role", uwsgi.worker_id(), uwsgi.mule_id(), uwsgi.i_am_the_spooler())
    trace("folder", os.getcwd())


for number, target in enumerate(["worker1", "mule1", "spooler"], 1):
    uwsgi.register_signal(number, target, handler)
    uwsgi.add_rb_timer(number, 1, 1)
