"""A spool folder: all file work of the spooler, and nothing of when and by whom."""

# Paths are bytes and files are descriptors here, which pathlib does not speak.
from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from fakeuwsgi.spool.codec import HEADER_SIZE
from fakeuwsgi.spool.errors import SpoolFolderError
from fakeuwsgi.spool.listing import Listing
from fakeuwsgi.spool.locking import LockTable, try_lock
from fakeuwsgi.spool.names import PREFIX, SpoolNames
from fakeuwsgi.spool.order import ArrivalOrder, VersionOrder
from fakeuwsgi.spool.reading import list_jobs, read_job, read_task
from fakeuwsgi.spool.stamps import Stamps
from fakeuwsgi.spool.task import Task
from fakeuwsgi.spool.watch import Watcher
from fakeuwsgi.spool.writing import write_file

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Generator, Iterable

    from fakeuwsgi.spool.job import Job
    from fakeuwsgi.spool.message import Message

__all__ = ["SpoolFolder"]

_OPEN = os.O_RDWR | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_MTIME = 8
_FORMAT = 0o170000


class SpoolFolder:
    """One spool folder.

    Args:
        path: the folder, which must exist (see ``create``); it is resolved to an absolute path without links.
        ordered: whether ``--spooler-ordered`` is set: version order, priority folders entered, digit-only names run.
        stamps: how file times relate to the clock: ``Stamps.real()`` where ``now`` is the system's time (the default),
            ``Stamps.virtual(...)`` where it is not.
        locks: the instance's table of locks; one of its own if none is given.
        shuffle: without ``ordered``, arranges each scan; first in, first out if none is given.

    Raises:
        SpoolFolderError: if there is no such folder.
    """

    def __init__(
        self,
        path: str | bytes,
        *,
        ordered: bool = False,
        stamps: Stamps | None = None,
        locks: LockTable | None = None,
        shuffle: random.Random | None = None,
    ) -> None:
        self.path = os.path.realpath(os.fsencode(path))
        if not os.path.isdir(self.path):
            message = f"{os.fsdecode(path)} is no folder: make it, or let SpoolFolder.create() do so"
            raise SpoolFolderError(message, path=self.path)
        self.ordered = ordered
        self.locks = LockTable() if locks is None else locks
        self._stamps = Stamps.real() if stamps is None else stamps
        self._shuffle = shuffle
        self._watcher = Watcher()
        self._listings: dict[bytes, Listing] = {}
        self._top = self._listing(self.path)

    @staticmethod
    def create(path: str | bytes) -> None:
        """Make the folder if it is not there, as ``--spooler`` does: mode 0750 less the umask, parents not made.

        Args:
            path: the folder.

        Raises:
            SpoolFolderError: if it can neither be used nor made.
        """
        if os.access(path, os.R_OK | os.W_OK | os.X_OK):
            return
        try:
            os.mkdir(path, 0o750)
        except OSError as error:
            message = f"the spool folder {os.fsdecode(path)} can neither be used nor made: {error.strerror}"
            said = f"[spooler directory] access(): {error.strerror} [core/spooler.c line 26]"
            raise SpoolFolderError(message, path=os.fsencode(path), said=said) from error

    def write(self, message: Message, names: SpoolNames, now: int) -> bytes:
        """Write a spool file; nobody is woken.

        Args:
            message: the job; its ``spooler`` is not looked at.
            names: makes the name, and counts on even if the file then cannot be made.
            now: the instant, microseconds since the epoch.

        Returns:
            The file's path as ``uwsgi.spool()`` returns it, the priority in it as it was given.

        Raises:
            ValueError: uWSGI's "unable to spool job", with the cause attached.
        """
        name = names.next(now)
        path = write_file(self.path, message, name, self._stamps.for_new(message.at, now))
        if not message.priority:
            self._top.note(name)
        return path

    def scan(self, now: Callable[[], int], role: str = "spooler1") -> Generator[Task, None, None]:
        """Go once through the folder as a spooler process does, opening each file only when its turn comes.

        What is in the folder (and in each priority folder when it is entered) is taken in at once; files that appear
        later are for the next scan. Files that are cut short are removed on the way. A yielded task is closed, if the
        caller has not done so, before the next is looked for.

        Args:
            now: gives the instant, microseconds since the epoch; asked for each file, as jobs take time.
            role: who scans, for the locks.

        Yields:
            The tasks that may run, open and locked.

        Raises:
            SpoolFolderError: if the folder is not there any more. Real uWSGI's spooler process exits then.
        """
        try:
            names = self._top.begin(now() // 1_000_000)
        except OSError as error:
            self._top.unwatch()
            message = f"the spool folder {os.fsdecode(self.path)} cannot be scanned ({error.strerror}): was it removed?"
            raise SpoolFolderError(message, path=self.path) from error
        return self._walk(self._top, names, now, role)

    def doze(self) -> int | None:
        """Tell until which second scans would find nothing, unless `is_quiet` says otherwise; see ``Listing.doze``."""
        return self._top.doze()

    def is_quiet(self) -> bool:
        """Whether nobody touched the folder since the last scan or `doze`; False where that cannot be told."""
        return self._watcher.is_quiet()

    def is_empty(self) -> bool:
        """Whether a scan would find nothing at all; False also where that cannot be told at a glance."""
        return self._top.is_empty()

    def jobs(self) -> list[bytes]:
        """List the files as ``uwsgi.spooler_jobs()`` does: top level only, whatever their time or content.

        Returns:
            Absolute paths. Real uWSGI promises no order; here they are in the order of a scan.
        """
        return list_jobs(self.path, self._top.merge)

    def get_task(self, path: str, role: str) -> dict[str | bytes, bytes] | None:
        """Read any file as ``uwsgi.spooler_get_task()`` does; see ``reading.read_task``."""
        return read_task(path, role, self.locks)

    def pending(self) -> list[Job]:
        """Read all jobs of the folder and of its priority folders (which scans enter only if ordered).

        Returns:
            The jobs in the order of a scan, waiting and running ones included; broken files are left out.
        """
        found: list[Job] = []
        self._collect(self._top, found)
        return found

    def close(self) -> None:
        """Let go of what the system lends for watching; the folder can still be used afterwards."""
        for listing in self._listings.values():
            listing.unwatch()
        self._watcher.close()

    def _listing(self, path: bytes) -> Listing:
        listing = self._listings.get(path)
        if listing is None:
            order = VersionOrder() if self.ordered else ArrivalOrder(self._shuffle)
            listing = self._listings[path] = Listing(path, order, self._wanted, self._watcher)
        return listing

    def _wanted(self, names: list[bytes]) -> list[bytes]:
        if self.ordered:
            return [name for name in names if name.startswith(PREFIX) or name.isdigit()]
        return [name for name in names if name.startswith(PREFIX)]

    def _walk(
        self, listing: Listing, names: list[bytes], now: Callable[[], int], role: str
    ) -> Generator[Task, None, None]:
        names.reverse()
        base = listing.path + b"/"
        second = now() // 1_000_000
        while names:
            name = names.pop()
            path = base + name
            try:
                status = os.lstat(path)
            except OSError:
                listing.gone(name)
                continue
            if status[_MTIME] > second and self._stamps.is_future(status, now() // 1_000_000):
                listing.postpone(name, int(status[_MTIME]))
                continue
            kind = status.st_mode & _FORMAT
            if kind == stat.S_IFREG:
                task = self._open(listing, name, path, status, role)
                if task is None:
                    continue
                try:
                    yield task
                finally:
                    task.close()
            elif kind == stat.S_IFDIR and self.ordered:
                yield from self._enter(path, now, role)
            second, before = now() // 1_000_000, second
            if second != before and (more := listing.ripened(second, name)):
                names = listing.merge(names, more)
                names.reverse()

    def _enter(self, path: bytes, now: Callable[[], int], role: str) -> Iterable[Task]:
        listing = self._listing(path)
        try:
            names = listing.begin(now() // 1_000_000)
        except OSError:
            listing.unwatch()
            del self._listings[path]
            return ()
        return self._walk(listing, names, now, role)

    def _open(self, listing: Listing, name: bytes, path: bytes, status: os.stat_result, role: str) -> Task | None:
        """Open, lock and read a file; None for what must be left alone, or was cut short and so removed."""
        file = status.st_dev, status.st_ino
        if self.locks.excludes(file, role):
            return None
        try:
            fd = os.open(path, _OPEN)
        except OSError:
            return None
        try:
            if try_lock(fd):
                size = status.st_size
                data = os.read(fd, size + 1)
                if len(data) != size:
                    data = _read_again(fd, path)
                if len(data) >= HEADER_SIZE:
                    body_at = HEADER_SIZE + data[1] + (data[2] << 8)
                    if body_at <= len(data):
                        task = Task(self.path, listing.path, name, fd, data, body_at, file, self.locks, role)
                        fd = -1
                        return task
                    os.unlink(path)
        except OSError:
            return None
        finally:
            if fd >= 0:
                os.close(fd)
        return None

    def _collect(self, listing: Listing, found: list[Job]) -> None:
        entries = os.listdir(listing.path)
        names = self._wanted(entries)
        if not self.ordered:
            wanted = set(names)
            names += [name for name in entries if name not in wanted and os.path.isdir(listing.path + b"/" + name)]
        for name in listing.merge(names, []):
            path = listing.path + b"/" + name
            if os.path.isdir(path) and not os.path.islink(path):
                self._collect(self._listing(path), found)
            else:
                job = read_job(path, self.path, self.locks)
                if job is not None:
                    found.append(job)


def _read_again(fd: int, path: bytes) -> bytes:
    """Read a file that changed between the look at its size and the lock."""
    try:
        size = os.lstat(path).st_size
    except OSError:
        return b""
    os.lseek(fd, 0, os.SEEK_SET)
    return os.read(fd, size)
