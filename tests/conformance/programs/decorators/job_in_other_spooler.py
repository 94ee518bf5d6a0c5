"""The spooler argument sends a call to another folder, whose spooler runs it."""
# uwsgi: --master --spooler one --spooler two --spooler-ordered --import {program}
# seconds: 2

import os

import uwsgi
from tracing import trace, trace_call
from uwsgidecorators import spool


@spool
def work(arguments):
    trace("ran", arguments["number"], arguments.get("spooler"))


trace("folders", uwsgi.spoolers)
work(number="1")
work(number="2", spooler=os.path.abspath("two"))
work({"number": "3", b"spooler": uwsgi.spoolers[1]})
trace_call("relative", lambda: work(number="4", spooler="two"))
