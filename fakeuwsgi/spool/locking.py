"""Locks on spool files: the only place that knows of ``fcntl``, and does without where there is none.

Real uWSGI's roles are processes, and a POSIX lock belongs to a process. Where all roles live in one process, such locks
exclude other processes as they should, but not the roles among themselves; the ``LockTable`` does that.
"""

# Paths are bytes and files are descriptors here, which pathlib does not speak.
from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

try:
    import fcntl as _fcntl_module
except ImportError:  # pragma: no cover - Windows
    _fcntl: ModuleType | None = None
else:
    _fcntl = _fcntl_module

__all__ = ["CAN_UNLINK_OPEN", "FileId", "LockTable", "lock", "try_lock"]

#: Device and inode of a file.
FileId = tuple[int, int]

#: Whether a file can be removed while it is open (not on Windows).
CAN_UNLINK_OPEN = os.name != "nt"


if _fcntl is None:  # pragma: no cover - Windows

    def lock(fd: int) -> None:
        """Without fcntl: every file counts as locked by us."""

    def try_lock(fd: int) -> bool:  # noqa: ARG001
        """Without fcntl: every lock is granted."""
        return True

else:
    _lockf, _WAIT, _TRY = _fcntl.lockf, _fcntl.LOCK_EX, _fcntl.LOCK_EX | _fcntl.LOCK_NB

    def lock(fd: int) -> None:
        """Take the write lock on a whole file, waiting for it.

        Args:
            fd: a descriptor open for writing.

        Raises:
            OSError: if the file system does not lock.
        """
        _lockf(fd, _WAIT)

    def try_lock(fd: int) -> bool:
        """Take the write lock on a whole file if nobody else holds one.

        Args:
            fd: a descriptor open for writing.

        Returns:
            False if another process holds a lock on any part of the file, or locking failed.
        """
        try:
            _lockf(fd, _TRY)
        except OSError:
            return False
        return True


def _descriptor_holds_lock(fd: int) -> bool:
    """Ask Linux whether this process still holds a POSIX lock on the file of ``fd``; elsewhere trust that it does.

    A process loses its lock when it closes *any* descriptor of the file, so a handler that opens and closes its own
    job's file has given the lock away, as in real uWSGI.
    """
    if _fcntl is None:
        return True
    try:
        with open(f"/proc/self/fdinfo/{fd}", "rb") as info:
            return b"\nlock:" in info.read()
    except OSError:
        return True


class LockTable:
    """Which role of this process holds which spool file.

    One table serves all folders of an instance. Entries are made by scans, and end with the task or when their role
    gives the lock away.
    """

    __slots__ = ("_held",)

    def __init__(self) -> None:
        self._held: dict[FileId, tuple[str, int]] = {}

    def __len__(self) -> int:
        return len(self._held)

    def hold(self, file: FileId, role: str, fd: int) -> None:
        """Note that ``role`` has locked ``file`` through the descriptor ``fd``."""
        self._held[file] = (role, fd)

    def holder(self, file: FileId) -> str | None:
        """Tell which role holds the file, or None."""
        if not self._held:
            return None
        held = self._held.get(file)
        return None if held is None else held[0]

    def descriptor(self, file: FileId) -> int | None:
        """Give the descriptor through which a role of this process holds the file, or None."""
        held = self._held.get(file)
        return None if held is None else held[1]

    def excludes(self, file: FileId, role: str) -> bool:
        """Tell whether ``role`` is shut out from a file, because another role holds it and has not lost the lock.

        Args:
            file: the file.
            role: who asks.

        Returns:
            True if the file must be left alone, not even opened: closing it again would end the holder's lock.
        """
        if not self._held:
            return False
        held = self._held.get(file)
        if held is None or held[0] == role:
            return False
        if _descriptor_holds_lock(held[1]):
            return True
        del self._held[file]
        return False

    def release(self, file: FileId, role: str, fd: int | None = None) -> None:
        """End a lock of ``role``: its task is done with ``fd``, or (no ``fd``) it closed the file somehow."""
        held = self._held.get(file)
        if held is not None and held[0] == role and (fd is None or held[1] == fd):
            del self._held[file]
