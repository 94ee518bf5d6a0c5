"""pass_arguments pickles what is passed; at, priority, spooler, body and message_dict are taken out."""
# uwsgi: --master --spooler jobs --spooler-ordered --import {program}
# seconds: 2

import os

from tracing import trace, trace_call
from uwsgidecorators import spool


@spool(pass_arguments=True)
def work(*args, **kwargs):
    trace("ran", args, sorted(kwargs.items(), key=str))


work(1, None, "é", b"bytes", key=[1, {"a": 2.5}], func=min)
work()
work("steered", body="text", at="1", priority="5", spooler=os.path.abspath("jobs"), key=1)
trace_call("int at", work, 1, at=5)
trace_call("int body", work, 1, body=5)
trace_call("message_dict as text", lambda: type(work("with message_dict", message_dict="x")))
trace_call("message_dict as dict", work, 1, message_dict={})
trace_call("not to be pickled", work, lambda: None)
