"""How the times of files relate to the emulator's clock.

The kernel stamps files with real time. Under a virtual clock that lags, whatever a test drops into a spool folder, and
every priority folder in which an entry is made, would seem to lie in the future and be passed over. So a stamp that
the kernel itself set counts as "now"; a time that somebody asked for (``at``, ``os.utime``) is taken at its word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os

__all__ = ["Stamps"]

_NS = 1_000_000_000


class Stamps:
    """Tells kernel stamps from wanted times, and which time a new file gets.

    Make one with ``real()`` or ``virtual()``.

    Args:
        since: None where the clock is the kernel's own; else the real instant at which the virtual clock's owner began,
            microseconds since the epoch.
    """

    __slots__ = ("_since",)

    def __init__(self, since: int | None) -> None:
        self._since = None if since is None else since * 1000

    @classmethod
    def real(cls) -> Stamps:
        """For a clock that is the system's time."""
        return cls(None)

    @classmethod
    def virtual(cls, since: int) -> Stamps:
        """For a clock of its own.

        Args:
            since: the real instant at which its owner began, microseconds since the epoch: from then on what the kernel
                stamps is made under the virtual clock.
        """
        return cls(since)

    def for_new(self, at: int, now: int) -> int | None:
        """Give the time that a new spool file must be given.

        Args:
            at: the wanted second; 0 or less for none.
            now: the instant, microseconds since the epoch.

        Returns:
            Nanoseconds since the epoch, or None if the kernel's own stamp will do.
        """
        if at > 0:
            return at * _NS
        return None if self._since is None else now * 1000

    def is_future(self, status: os.stat_result, second: int) -> bool:
        """Tell whether a file or folder waits for the future, as uWSGI's comparison of its mtime with the time does.

        A kernel stamp shows by being equal to the time of the inode's last change, or, where a later chmod or rename
        moved the latter, by lying in the owner's life and not on a whole second.

        Args:
            status: the result of ``lstat``.
            second: the time now, seconds since the epoch.

        Returns:
            Whether it is to be left alone until its time comes.
        """
        return status.st_mtime_ns // _NS > second and not self._is_kernels(status)

    def shown(self, status: os.stat_result, began: int, now: int) -> int:
        """Tell a file's time of modification as it would be under the owner's clock.

        Args:
            status: the result of ``stat``.
            began: the instant, microseconds since the epoch, that the owner's clock showed when its life began.
            now: the instant at which the file is seen.

        Returns:
            An instant: ``now`` for what the kernel stamped in the owner's life, as long before ``began`` as it is old
            for what it stamped earlier, the file's own time for what somebody asked for.
        """
        mtime = status.st_mtime_ns
        if self._since is None or not self._is_kernels(status):
            return mtime // 1000
        return now if mtime >= self._since else began + (mtime - self._since) // 1000

    def _is_kernels(self, status: os.stat_result) -> bool:
        if self._since is None:
            return False
        mtime, changed = status.st_mtime_ns, status.st_ctime_ns
        return mtime == changed or (self._since <= mtime <= changed and mtime % _NS != 0)
