"""Changes of files as Linux tells of them."""

from __future__ import annotations

import ctypes
import os
import struct

__all__ = ["Inotify", "has_inotify"]

_MODIFY, _ATTRIB, _MOVED_FROM, _MOVED_TO = 0x2, 0x4, 0x40, 0x80
_CREATE, _DELETE, _DELETE_SELF, _MOVE_SELF = 0x100, 0x200, 0x400, 0x800
_WATCHED = _MODIFY | _ATTRIB | _MOVED_FROM | _MOVED_TO | _CREATE | _DELETE | _DELETE_SELF | _MOVE_SELF
_HEAD = struct.Struct("iIII")
_READ = 65536


def has_inotify() -> bool:
    """Whether this system has it."""
    try:
        return hasattr(ctypes.CDLL(None), "inotify_init1")
    except (OSError, TypeError):
        return False


class Inotify:
    """Watches files by inotify: everything but reading them counts.

    Raises:
        OSError: the system gives no more of its instances (``fs.inotify.max_user_instances``).
    """

    def __init__(self) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._descriptor = self._libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if self._descriptor < 0:
            raise OSError(ctypes.get_errno(), "inotify_init()")

    def add(self, path: str) -> int:
        """Watch a file, or a folder and its entries."""
        number: int = self._libc.inotify_add_watch(self._descriptor, os.fsencode(path), _WATCHED)
        if number < 0:
            raise OSError(ctypes.get_errno(), "inotify_add_watch()", path)
        return number

    def read(self) -> list[int]:
        """The numbers of what has changed since the last call."""
        found: list[int] = []
        while True:
            try:
                chunk = os.read(self._descriptor, _READ)
            except BlockingIOError:
                return found
            position = 0
            while position < len(chunk):
                number, _, _, name_length = _HEAD.unpack_from(chunk, position)
                found.append(number)
                position += _HEAD.size + name_length

    def close(self) -> None:
        """Watch nothing any more."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)
