"""An empty set of keywords handed over by ** makes an empty job; a bare call, or one with an empty *, raises."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import uwsgi
from tracing import trace, trace_call


def passes_on(*args, **kwargs):
    return uwsgi.spool(*args, **kwargs)


def passes_positional(*args):
    return uwsgi.spool(*args)


trace_call("bare", lambda: uwsgi.spool())
trace_call("empty star", lambda: uwsgi.spool(*[]))
trace_call("empty keywords", lambda: uwsgi.spool(**{}))
trace_call("both empty", lambda: uwsgi.spool(*[], **{}))
trace_call("passed on", passes_on)
trace_call("passed on without keywords", passes_positional)
trace_call("through a mapping", lambda: uwsgi.spool(**dict()))
trace("jobs", len(uwsgi.spooler_jobs()))
