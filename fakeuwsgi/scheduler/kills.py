"""What a process of uWSGI does when a signal of the operating system hits it."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fakeuwsgi.roles import Kind

__all__ = ["ENDS", "IGNORED", "KILLED", "SIGKILL", "WAKES", "reaction"]

ENDS: Final = "ends"
IGNORED: Final = "ignored"
KILLED: Final = "killed"
WAKES: Final = "wakes"

SIGKILL: Final = 9
"""Its number everywhere; Python knows the name only where the system has it."""


def _numbers(*names: str) -> frozenset[int]:
    """The signals of these names that the system has."""
    return frozenset(int(getattr(signal, name)) for name in names if hasattr(signal, name))


_ENDING: Final = {
    "worker": _numbers("SIGHUP", "SIGINT", "SIGTERM"),
    "mule": _numbers("SIGHUP", "SIGINT", "SIGTERM"),
    "spooler": _numbers("SIGINT", "SIGTERM"),
}
_HARMLESS: Final = {
    "worker": _numbers("SIGUSR1", "SIGUSR2", "SIGPIPE"),
    "mule": _numbers("SIGALRM", "SIGUSR1", "SIGUSR2", "SIGPIPE"),
    "spooler": _numbers("SIGALRM", "SIGHUP", "SIGUSR2", "SIGPIPE"),
}
_DEADLY: Final = {
    SIGKILL,
    *_numbers("SIGABRT", "SIGALRM", "SIGBUS", "SIGFPE", "SIGILL", "SIGQUIT", "SIGSEGV"),
}
_WAKING: Final = _numbers("SIGUSR1")


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
    if kind == "spooler" and number in _WAKING:
        return WAKES
    if number in _ENDING[kind]:
        return ENDS
    if number in _HARMLESS[kind] or number == 0:
        return IGNORED
    return KILLED if number in _DEADLY else None
