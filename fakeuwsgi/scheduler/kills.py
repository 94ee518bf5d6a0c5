"""What a process of uWSGI does when a signal of the operating system hits it."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fakeuwsgi.roles import Kind

__all__ = ["ENDS", "IGNORED", "KILLED", "WAKES", "reaction"]

ENDS: Final = "ends"
IGNORED: Final = "ignored"
KILLED: Final = "killed"
WAKES: Final = "wakes"

_ENDING: Final = {
    "worker": {signal.SIGHUP, signal.SIGINT, signal.SIGTERM},
    "mule": {signal.SIGHUP, signal.SIGINT, signal.SIGTERM},
    "spooler": {signal.SIGINT, signal.SIGTERM},
}
_HARMLESS: Final = {
    "worker": {signal.SIGUSR1, signal.SIGUSR2, signal.SIGPIPE},
    "mule": {signal.SIGALRM, signal.SIGUSR1, signal.SIGUSR2, signal.SIGPIPE},
    "spooler": {signal.SIGALRM, signal.SIGHUP, signal.SIGUSR2, signal.SIGPIPE},
}
_DEADLY: Final = {
    signal.SIGABRT,
    signal.SIGALRM,
    signal.SIGBUS,
    signal.SIGFPE,
    signal.SIGILL,
    signal.SIGKILL,
    signal.SIGQUIT,
    signal.SIGSEGV,
}


def reaction(kind: Kind, number: int) -> str | None:
    """How a worker, mule or spooler takes a signal of the operating system.

    Args:
        kind: which of them.
        number: the signal, as ``os.kill()`` takes it.

    Returns:
        `ENDS` (it exits in order), `KILLED`, `WAKES` (a spooler scans), `IGNORED`, or None where it makes no difference which
        process is hit.
    """
    if kind == "master":
        return None
    if kind == "spooler" and number == signal.SIGUSR1:
        return WAKES
    if number in _ENDING[kind]:
        return ENDS
    if number in _HARMLESS[kind] or number == 0:
        return IGNORED
    return KILLED if number in _DEADLY else None
