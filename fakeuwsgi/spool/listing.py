"""What one folder holds, remembered from scan to scan.

Few files: the folder is listed and every file looked at in each scan. Many files that wait for the future: it is
watched, and a scan visits only what is not known to wait, what became due, and what the kernel says was touched.
"""

# Paths are bytes and files are descriptors here, which pathlib does not speak.
from __future__ import annotations

import heapq
import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.spool.order import Order
    from fakeuwsgi.spool.watch import Watcher

__all__ = ["NEVER", "Listing"]

NEVER: Final = 1 << 62
"""A second that never comes."""

_WATCH_FROM = 32
_UNKNOWN = -1
_TELLS_NOTHING = -2


class Listing:
    """The entries of one folder that a spooler cares for.

    Args:
        path: the folder.
        order: arranges the names of a scan.
        wanted: filters the names that uWSGI looks at.
        watcher: the kernel's word on changes.
    """

    __slots__ = (
        "_bulky", "_candidates", "_future", "_heap", "_identity", "_order", "_postponed", "_size_of_none",
        "_size_of_one", "_wanted", "_watch", "_watcher", "path",
    )  # fmt: skip

    def __init__(
        self, path: bytes, order: Order, wanted: Callable[[list[bytes]], list[bytes]], watcher: Watcher
    ) -> None:
        self.path = path
        self._order = order
        self._wanted = wanted
        self._watcher = watcher
        self._postponed = 0
        self._bulky = False
        self._size_of_none = _UNKNOWN
        self._size_of_one = _UNKNOWN
        self._watch = -1
        self._identity = (0, 0)
        self._candidates: set[bytes] = set()
        self._future: dict[bytes, int] = {}
        self._heap: list[tuple[int, bytes]] = []

    def note(self, name: bytes) -> None:
        """Take in a name that this process makes now."""
        self._order.note(name)

    def begin(self, second: int) -> list[bytes]:
        """Begin a scan.

        Args:
            second: the scan's time, seconds since the epoch.

        Returns:
            The names to visit, in order: all that are there now, less those known to wait for the future.

        Raises:
            OSError: if the folder cannot be listed.
        """
        if self._watch >= 0:
            status = os.stat(self.path)
            touched = self._watcher.take(self._watch) if (status.st_dev, status.st_ino) == self._identity else None
            if touched is not None:
                if touched:
                    self._update(touched)
                self._ripen(second)
                names = list(self._candidates)
                if self._bulky and len(names) < _WATCH_FROM:
                    # A set that once was big stays slow to walk.
                    self._candidates = set(names)
                    self._bulky = False
                return self._order.arrange(names)
            self.unwatch()
            self._postponed = _WATCH_FROM
        if self._postponed >= _WATCH_FROM:
            self._begin_watch()
        self._postponed = 0
        entries = os.listdir(self.path)
        if len(entries) == 1 and self._size_of_one == _UNKNOWN:
            self._size_of_one = os.stat(self.path).st_size
        names = self._wanted(entries)
        self._order.retain(names)
        if self._watch >= 0:
            self._candidates.update(names)
            self._bulky = True
        return self._order.arrange(names)

    def doze(self) -> int | None:
        """Tell whether a scan finds nothing until a certain second, as long as nobody touches the folder.

        Returns:
            The second in which the first file becomes due, `NEVER` where none waits; None if every scan may find
            something, or changes would go unseen.
        """
        if self._watch < 0:
            self._begin_watch()
            if self._watch < 0:
                return None
            # What came before the watch is for the next scan to look at.
            self._candidates.update(self._wanted(os.listdir(self.path)))
        if self._candidates:
            return None
        return self._heap[0][0] if self._heap else NEVER

    def is_empty(self) -> bool:
        """Tell whether a scan would find nothing, as far as a glance can tell: False for a folder that is watched.

        Some file systems (tmpfs, btrfs) give a folder a size that counts its entries, which is the shortest glance.
        """
        if self._watch >= 0:
            return False
        try:
            size = _UNKNOWN if self._size_of_one < 0 else os.stat(self.path).st_size
            if size == self._size_of_none != _UNKNOWN:
                return True
            entries = os.listdir(self.path)
        except OSError:
            return False
        if not entries and size >= 0:
            if size == self._size_of_one:
                self._size_of_one = _TELLS_NOTHING
            else:
                self._size_of_none = size
        return not self._wanted(entries)

    def postpone(self, name: bytes, mtime: int) -> None:
        """Learn that a visited name waits until the second ``mtime``."""
        self._postponed += 1
        if self._watch >= 0:
            self._candidates.discard(name)
            self._future[name] = mtime
            heapq.heappush(self._heap, (mtime, name))

    def gone(self, name: bytes) -> None:
        """Learn that a name is not there any more."""
        self._candidates.discard(name)
        self._future.pop(name, None)
        self._order.forget(name)

    def ripened(self, second: int, current: bytes) -> list[bytes]:
        """Tell what became due while a scan was under way.

        Args:
            second: the time now.
            current: the name at which the scan is.

        Returns:
            The names that the scan has still to visit because of that, in order.
        """
        ripe = self._ripen(second)
        return self._order.arrange([name for name in ripe if self._order.follows(name, current)])

    def merge(self, names: list[bytes], more: list[bytes]) -> list[bytes]:
        """Bring what is left of a scan and what it has to visit besides into one order."""
        return self._order.arrange(names + more)

    def unwatch(self) -> None:
        """Forget the watch and all that was learnt by it."""
        if self._watch >= 0:
            self._watcher.drop(self._watch)
        self._watch = -1
        self._candidates.clear()
        self._future.clear()
        self._heap.clear()

    def _begin_watch(self) -> None:
        self._watch = self._watcher.add(self.path)
        if self._watch >= 0:
            status = os.stat(self.path)
            self._identity = (status.st_dev, status.st_ino)

    def _update(self, touched: dict[bytes, bool]) -> None:
        self._bulky = self._bulky or len(touched) > _WATCH_FROM
        for name in self._wanted(list(touched)):
            if touched[name]:
                self._future.pop(name, None)
                self._candidates.add(name)
            else:
                self.gone(name)

    def _ripen(self, second: int) -> list[bytes]:
        heap = self._heap
        ripe: list[bytes] = []
        while heap and heap[0][0] <= second:
            mtime, name = heapq.heappop(heap)
            if self._future.get(name) == mtime:
                del self._future[name]
                self._candidates.add(name)
                ripe.append(name)
        self._bulky = self._bulky or len(ripe) > _WATCH_FROM
        return ripe
