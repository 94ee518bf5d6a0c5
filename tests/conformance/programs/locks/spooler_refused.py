"""A spooler can neither lock, unlock nor ask; it is told so before its arguments are looked at."""
# uwsgi: --master --spooler jobs --import {program}
# seconds: 1

import uwsgi
from tracing import trace_call


def forked():
    if uwsgi.i_am_the_spooler():
        for name in ("lock", "is_locked", "unlock"):
            function = getattr(uwsgi, name)
            trace_call(name, function)
            trace_call(f"{name} bad", function, "x", 1)
            trace_call(f"{name} keyword", function, lock=0)


uwsgi.post_fork_hook = forked
