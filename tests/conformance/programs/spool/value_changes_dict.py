"""A value that changes the dict while it is converted changes nothing for this job."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


class Meddles:
    def __bytes__(self):
        given[b"late"] = b"1"
        given.pop(b"z", None)
        return b"m"


given = {b"a": Meddles(), b"z": b"stays"}
path = trace_call("spool", uwsgi.spool, given)
trace("content", open(path, "rb").read(), sorted(given))
