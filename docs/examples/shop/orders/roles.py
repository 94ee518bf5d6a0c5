"""Which process of the server is this?"""

from __future__ import annotations

import uwsgi


def role() -> str:
    """Return the name of the process for the order's story: ``worker 1``, ``mule 2``, ``spooler``."""
    if uwsgi.mule_id():
        return f"mule {uwsgi.mule_id()}"
    if uwsgi.i_am_the_spooler():
        return "spooler"
    return f"worker {uwsgi.worker_id()}"
