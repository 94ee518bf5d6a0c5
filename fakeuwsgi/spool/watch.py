"""Word from the kernel about what changed in a folder: Linux's inotify, through ctypes, never waiting."""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Watcher"]

_MODIFY, _ATTRIB, _MOVED_FROM, _MOVED_TO, _CREATE, _DELETE = 0x2, 0x4, 0x40, 0x80, 0x100, 0x200
_DELETE_SELF, _MOVE_SELF, _OVERFLOW, _IGNORED = 0x400, 0x800, 0x4000, 0x8000
_CHANGES = _MODIFY | _ATTRIB | _MOVED_FROM | _MOVED_TO | _CREATE | _DELETE
_LOST = _DELETE_SELF | _MOVE_SELF | _OVERFLOW | _IGNORED
_ONLYDIR, _DONT_FOLLOW, _EXCL_UNLINK = 0x01000000, 0x02000000, 0x04000000
_GONE = _DELETE | _MOVED_FROM

_EVENT = struct.Struct("iIII")
_READ_SIZE = 1 << 16


class Watcher:
    """Watches folders, and tells by folder which names in them were touched.

    Where there is no inotify, or no instance of it left, ``add()`` says so, and callers look for themselves. A forked
    child must not read its parent's events: it finds the watcher lost and starts over.
    """

    __slots__ = ("_fd", "_pid", "_touched")

    def __init__(self) -> None:
        self._fd = -1
        self._pid = -1
        self._touched: dict[int, dict[bytes, bool] | None] = {}

    def add(self, path: bytes) -> int:
        """Begin to watch a folder.

        Args:
            path: the folder.

        Returns:
            Its number, at least 1; -1 if it cannot be watched.
        """
        if sys.platform != "linux":  # pragma: no cover - inotify is Linux's
            return -1
        if self._fd >= 0 and self._pid != os.getpid():
            self.close()
        if self._fd < 0:
            self._fd = _call("inotify_init1", os.O_NONBLOCK | os.O_CLOEXEC)
            if self._fd < 0:
                return -1
            self._pid = os.getpid()
        flags = _CHANGES | _DELETE_SELF | _MOVE_SELF | _ONLYDIR | _DONT_FOLLOW | _EXCL_UNLINK
        number = _call("inotify_add_watch", self._fd, path, flags)
        if number >= 0:
            self._touched[number] = {}
        return number

    def take(self, number: int) -> dict[bytes, bool] | None:
        """Take what was touched in a folder since the last call.

        Args:
            number: the folder, as ``add()`` gave it.

        Returns:
            The names in the order of their last event, each with whether it is still there as far as that told; None if
            the watch is lost or events were, so that the folder must be watched and listed anew.
        """
        if self._pid != os.getpid():
            return None
        try:
            data = os.read(self._fd, _READ_SIZE)
        except BlockingIOError:
            data = b""
        while data:
            self._sort(data)
            if len(data) < _READ_SIZE >> 1:
                break
            try:
                data = os.read(self._fd, _READ_SIZE)
            except BlockingIOError:
                break
        touched = self._touched.get(number)
        if touched:
            self._touched[number] = {}
        return touched

    def is_quiet(self) -> bool:
        """Whether nothing was touched since the last `take`; False where that cannot be told."""
        if self._fd < 0 or self._pid != os.getpid() or any(touched != {} for touched in self._touched.values()):
            return False
        try:
            data = os.read(self._fd, _READ_SIZE)
        except BlockingIOError:
            return True
        self._sort(data)
        return False

    def drop(self, number: int) -> None:
        """Stop watching a folder; harmless for one that is lost already."""
        if self._touched.pop(number, _UNKNOWN) is not _UNKNOWN and self._pid == os.getpid():
            _call("inotify_rm_watch", self._fd, number)

    def close(self) -> None:
        """Stop watching everything."""
        if self._fd >= 0:
            os.close(self._fd)
        self._fd = self._pid = -1
        self._touched.clear()

    def _sort(self, data: bytes) -> None:
        for number, mask, name in _events(data):
            if mask & _LOST:
                for lost in list(self._touched) if mask & _OVERFLOW else [number]:
                    if lost in self._touched:
                        self._touched[lost] = None
                continue
            touched = self._touched.get(number)
            if touched is not None:
                touched.pop(name, None)
                touched[name] = not mask & _GONE


_UNKNOWN: dict[bytes, bool] = {}


def _events(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    size = _EVENT.size
    while at < len(data):
        number, mask, _, length = _EVENT.unpack_from(data, at)
        at += size
        yield number, mask, data[at : at + length].rstrip(b"\0")
        at += length


def _call(name: str, *args: int | bytes) -> int:
    """Call one of libc's inotify functions; -1 where there is none."""
    function = getattr(ctypes.CDLL(None), name, None)
    return -1 if function is None else int(function(*args))
