"""All that runs outside of requests, and who gets which job.

``uwsgidecorators`` and ``uwsgi_tasks`` each make themselves *the* spooler function and *the* mule hook when
imported, so of two in one process the second would get the first one's jobs, and keep them for ever. This module
is imported after both and shares the jobs out.
"""

from __future__ import annotations

from typing import Any

import uwsgi
import uwsgidecorators
from django.db import close_old_connections
from uwsgi_tasks.tasks import manage_mule_request, manage_spool_request

from orders import payments, tasks

__all__ = ["payments", "tasks"]


def run_job(job: dict[Any, bytes]) -> int | None:
    """Run a spooled job, with a database connection that still works after a long idle time."""
    close_old_connections()
    if b"ud_spool_func" in job:
        return uwsgidecorators.manage_spool_request(job)
    return manage_spool_request(job)


def run_message(message: bytes) -> None:
    """Run a message to a mule, likewise."""
    close_old_connections()
    if b"uwsgi_mulefunc" in message:
        uwsgidecorators.mule_msg_dispatcher(message)
    else:
        manage_mule_request(message)


uwsgi.spooler = run_job
uwsgi.mule_msg_hook = run_message
