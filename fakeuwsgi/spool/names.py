"""The names of spool files: prefix, host, process, counter, random number, seconds, microseconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["PREFIX", "SpoolCounter", "SpoolNames", "name_order"]

PREFIX = b"uwsgi_spoolfile_on_"
RAND_MAX = 0x7FFFFFFF

_FIELDS = 5


class SpoolCounter:
    """The counter in the names of one process's spool files.

    It starts at 1 in the master, and a forked process goes on from where its parent was (``fork()``).
    """

    __slots__ = ("value",)

    def __init__(self, value: int = 0) -> None:
        self.value = value

    def __repr__(self) -> str:
        return f"SpoolCounter({self.value})"

    def next(self) -> int:
        """Move on by one and give the new value, as uWSGI does even for a file that it then cannot make."""
        self.value += 1
        return self.value

    def fork(self) -> SpoolCounter:
        """Give the counter of a process that is forked now."""
        return SpoolCounter(self.value)


class SpoolNames:
    """Makes the names of the spool files of one process.

    Args:
        host: the host name, at most 255 bytes.
        pid: the process's id.
        counter: the process's own counter.
        rand: gives a number from 0 to 2**31 - 1 at each call, as C's ``rand()``.
    """

    __slots__ = ("_begin", "_rand", "counter")

    def __init__(self, host: bytes, pid: int, counter: SpoolCounter, rand: Callable[[], int]) -> None:
        self._begin = PREFIX + host + b"_%d_" % pid
        self.counter = counter
        self._rand = rand

    def next(self, now: int) -> bytes:
        """Make the next name.

        Args:
            now: the instant, microseconds since the epoch.

        Returns:
            The name without folder, all numbers decimal.
        """
        counter = self.counter
        counter.value += 1
        return self._begin + b"%d_%d_%d_%d" % (counter.value, self._rand(), *divmod(now, 1_000_000))


def name_order(name: bytes) -> tuple[int, int, int, int, bytes]:
    """Sort key that brings spool files whose making was not seen into the order in which they were made.

    Args:
        name: a file name.

    Returns:
        Seconds, microseconds, process and counter as the name tells them; names that tell nothing come last, by name.
    """
    fields = name.rsplit(b"_", _FIELDS)[1:]
    if len(fields) == _FIELDS and all(map(bytes.isdigit, fields)) and name.startswith(PREFIX):
        pid, counter, _, seconds, microseconds = map(int, fields)
        return seconds, microseconds, pid, counter, name
    return 1 << 64, 0, 0, 0, name
