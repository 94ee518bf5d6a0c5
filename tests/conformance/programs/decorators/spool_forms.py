"""Calling the object, its spool, and the original's spool all enqueue; keywords win over the dict."""
# uwsgi: --master --spooler jobs --spooler-ordered --import {program}
# seconds: 2

from tracing import trace
from uwsgidecorators import spool


@spool
def work(arguments):
    trace("ran", sorted((key, value) for key, value in arguments.items() if key != "spooler_task_name"))


path = work(number="1")
trace("path", type(path), path.startswith(b"/"))
work.spool(number="2")
work.f.spool(number="3")
work({"number": "4", b"bytes": b"value"})
work({"number": "dict", "other": "x"}, {"third": "dropped"}, number="5")
work([("number", "6")])
work({"number": "7", "body": "text"})
work()
