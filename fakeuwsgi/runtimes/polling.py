"""Changes of files where the kernel does not tell of them: the files are compared with what they were."""

from __future__ import annotations

import os
import stat
from contextlib import suppress

__all__ = ["Polling"]

_Print = tuple[int, ...]
_Look = tuple[_Print, dict[str, _Print]]


class Polling:
    """Watches files by comparing. They are kept open, so that a file is followed when it is renamed.

    Several changes between two looks are one, and so are those between two ticks of the file system's clock.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[int, int], int] = {}
        self._open: dict[int, tuple[int, _Look]] = {}

    def add(self, path: str) -> int:
        """Watch a file, or a folder and its entries."""
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        status = os.fstat(descriptor)
        number = self._numbers.setdefault((status.st_dev, status.st_ino), len(self._numbers) + 1)
        if number in self._open:
            os.close(descriptor)
        else:
            self._open[number] = (descriptor, _look(descriptor))
        return number

    def read(self) -> list[int]:
        """The numbers of what has changed since the last call."""
        found = []
        for number, (descriptor, before) in self._open.items():
            now = _look(descriptor)
            if now != before:
                self._open[number] = (descriptor, now)
                found.append(number)
        for number in [number for number in found if self._open[number][1][0][-1] == 0]:
            # No name is left: uWSGI hears of the removal, and of nothing after it.
            os.close(self._open.pop(number)[0])
        return found

    def close(self) -> None:
        """Watch nothing any more."""
        while self._open:
            os.close(self._open.popitem()[1][0])


def _look(descriptor: int) -> _Look:
    status = os.fstat(descriptor)
    entries: dict[str, _Print] = {}
    if stat.S_ISDIR(status.st_mode):
        with os.scandir(descriptor) as listed:
            for entry in listed:
                # One that was removed meanwhile is missing from the next look.
                with suppress(FileNotFoundError):
                    entries[entry.name] = _print(entry.stat(follow_symlinks=False))
    return _print(status), entries


def _print(status: os.stat_result) -> _Print:
    return status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_nlink
