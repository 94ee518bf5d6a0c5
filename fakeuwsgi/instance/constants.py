"""The attributes of the `uwsgi` module that are no functions."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fakeuwsgi.options import Options

__all__ = ["module_constants"]

_VERSION = b"2.0.31"


def module_constants(options: Options, workers: int, spoolers: tuple[bytes, ...], started: int) -> dict[str, Any]:
    """What real uWSGI 2.0.31 puts on the module before it imports anything.

    Args:
        options: the instance's options.
        workers: how many workers there are.
        spoolers: the folder of each spooler process.
        started: when the instance began, in seconds since the epoch.

    Returns:
        The values by name; new ones at each call.
    """
    settings = options.settings
    constants: dict[str, Any] = {
        "version": _VERSION,
        "version_info": (2, 0, 31, 0, b""),
        "hostname": os.fsencode(socket.gethostname()),
        "SPOOL_RETRY": -1,
        "SPOOL_OK": -2,
        "SPOOL_IGNORE": 0,
        "numproc": workers,
        "has_threads": int(settings.enable_threads),
        "cores": settings.threads,
        "loop": None if settings.loop is None else os.fsencode(settings.loop),
        "opt": options.opt,
        "sockets": [],
        "magic_table": options.magic_table(started * 1_000_000),
        "unbit": None,
        "buffer_size": settings.buffer_size,
        "started_on": started,
        "applications": None,
        "is_a_reload": False,
    }
    if settings.mode is not None:
        constants["mode"] = os.fsencode(settings.mode)
    if settings.pidfile is not None:
        constants["pidfile"] = os.fsencode(settings.pidfile)
    if spoolers:
        constants["spoolers"] = spoolers
    return constants
