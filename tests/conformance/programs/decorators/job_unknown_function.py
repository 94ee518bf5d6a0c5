"""A job that names no function, or one that nobody registered, fails again every period."""
# uwsgi: --master --spooler jobs --spooler-ordered --spooler-frequency 1 --import {program}
# seconds: 3

import uwsgi
import uwsgidecorators
from tracing import trace

run = uwsgidecorators.manage_spool_request


def watched(job):
    try:
        return run(job)
    except Exception as error:
        trace("failed", type(error).__name__, str(error))
        raise


uwsgi.spooler = watched
uwsgi.spool({b"ud_spool_func": b"nobody"})
uwsgi.spool({b"key": b"value"})
uwsgi.spool({b"ud_spool_func": b"NOBODY", b"ud_spool_ret": b"-2"})
