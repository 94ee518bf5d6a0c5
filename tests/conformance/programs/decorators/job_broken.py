"""Bytes that are no UTF-8, a bad pickle, args without kwargs, a result that is no number: each fails every period."""
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
        trace("failed", job[b"case"], type(error).__name__, str(error))
        raise


@uwsgidecorators.spoolraw
def work(arguments):
    trace("ran", arguments["case"])
    return -2


uwsgi.spooler = watched
base = {b"ud_spool_func": b"work"}
uwsgi.spool({**base, b"case": b"value", b"key": b"\xff"})
uwsgi.spool({**base, b"case": b"key", b"\xff": b""})
uwsgi.spool({**base, b"case": b"body", b"body": b"\xff"})
uwsgi.spool({**base, b"case": b"pickle", b"args": b"no pickle", b"kwargs": b""})
uwsgi.spool({**base, b"case": b"no kwargs", b"args": b"N."})
uwsgi.spool({**base, b"case": b"result", b"ud_spool_ret": b"later"})
uwsgi.spool({**base, b"case": b"fine"})
