"""Spool files and folders: the format, the names, the order, the locks, and all file work of the spooler.

Nothing here knows of schedules, processes or clocks: who scans and when is decided elsewhere, and the
time is an argument.
"""

from __future__ import annotations

from fakeuwsgi.spool.codec import decode, encode
from fakeuwsgi.spool.errors import SpoolError, SpoolFileError, SpoolFolderError
from fakeuwsgi.spool.folder import SpoolFolder
from fakeuwsgi.spool.job import Job
from fakeuwsgi.spool.locking import LockTable
from fakeuwsgi.spool.message import Message, parse_spool_call
from fakeuwsgi.spool.names import SpoolCounter, SpoolNames
from fakeuwsgi.spool.stamps import Stamps
from fakeuwsgi.spool.task import Task

__all__ = [
    "Job",
    "LockTable",
    "Message",
    "SpoolCounter",
    "SpoolError",
    "SpoolFileError",
    "SpoolFolder",
    "SpoolFolderError",
    "SpoolNames",
    "Stamps",
    "Task",
    "decode",
    "encode",
    "parse_spool_call",
]
