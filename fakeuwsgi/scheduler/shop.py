"""The spool folders of an instance, and the calls that concern them."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING, Any

from fakeuwsgi.spool.folder import SpoolFolder
from fakeuwsgi.spool.locking import LockTable
from fakeuwsgi.spool.message import UNABLE, Message, parse_spool_call
from fakeuwsgi.spool.names import SpoolCounter, SpoolNames
from fakeuwsgi.spool.reading import read_task

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from fakeuwsgi.clock.base import Clock
    from fakeuwsgi.history import Cause
    from fakeuwsgi.options.settings import Settings
    from fakeuwsgi.roles import Role
    from fakeuwsgi.scheduler.spooler import Spooler
    from fakeuwsgi.spool.job import Job
    from fakeuwsgi.spool.stamps import Stamps

__all__ = ["SpoolShop"]


class SpoolShop:
    """All spool folders, who serves them, and what the spoolers have in common.

    Args:
        settings: the instance's settings.
        locate: where a configured folder really lies.
        clock: the instance's clock.
        stamps: how file times relate to that clock.
        rng: for the random part of file names.
        shuffle: arranges unordered scans; first in, first out if None.

    Attributes:
        paths: the folder of each spooler process in order, as ``uwsgi.spoolers`` has them.
        ordered: whether ``--spooler-ordered`` is set.
        spoolers: the spooler processes; empty until they are forked.
        locks: which role holds which file.
        causes: see `SpoolerRules`, likewise `seen`.
    """

    def __init__(
        self,
        settings: Settings,
        locate: Callable[[str], str],
        clock: Clock,
        stamps: Stamps,
        rng: random.Random,
        shuffle: random.Random | None,
    ) -> None:
        self._clock = clock
        self._stamps = stamps
        self._shuffle = shuffle
        self._rand = lambda: rng.getrandbits(31)
        self._host = os.fsencode(socket.gethostname())
        self.locks = LockTable()
        self.ordered = settings.spooler_ordered
        self._configured_frequency = settings.spooler_frequency
        self._frequency = 0
        self._counter = SpoolCounter()
        self._names: dict[str, SpoolNames] = {}
        self.max_tasks = settings.spooler_max_tasks
        self.harakiri = settings.spooler_harakiri
        self.chdir = settings.spooler_chdir
        self.causes: dict[bytes, Cause] = {}
        self.seen: set[bytes] | None = None
        self.spoolers: list[Spooler] = []
        self.served: list[tuple[SpoolFolder, bool]] = []
        self._by_path: dict[bytes, SpoolFolder] = {}
        for spec in settings.spoolers:
            folder = self._folder(spec.path, locate(spec.path))
            self.served += [(folder, spec.external)] * (1 if spec.external else max(spec.processes, 1))
        self.paths = tuple(folder.path for folder, _ in self.served)

    @property
    def frequency(self) -> int:
        """The period in force, in seconds."""
        return self._frequency or self._configured_frequency

    @frequency.setter
    def frequency(self, seconds: int) -> None:
        self._frequency = seconds

    def inherit(self, parent: SpoolShop) -> None:
        """Take over what the master's memory says about spooling: the period that was set while importing."""
        self._frequency = parent._frequency

    def spool(
        self,
        args: tuple[Any, ...],
        keywords: dict[str, Any] | None,
        role: Role,
        pid: Callable[[Role], int],
        cause: Cause,
    ) -> bytes:
        """Carry out ``uwsgi.spool()``.

        Args:
            args: the call's positional arguments, likewise `keywords`.
            role: who spools.
            pid: gives a role's process id, for the file's name.
            cause: the run or call that spools.

        Returns:
            The file's path.

        Raises:
            ValueError: with uWSGI's texts.
        """
        message = Message.from_dict(parse_spool_call(args, keywords))
        folder = self._by_path.get(message.spooler) if message.spooler else self.served[0][0]
        if folder is None:
            raise ValueError(UNABLE)
        path = folder.write(message, self._names_of(role, pid), self._clock.now())
        self.causes[path] = cause
        for spooler in self.spoolers:
            if spooler.folder is folder:
                spooler.spooled()
        return path

    def jobs(self) -> list[bytes]:
        """What ``uwsgi.spooler_jobs()`` gives: the files of the first folder."""
        return self.served[0][0].jobs()

    def task(self, path: str, role: Role) -> dict[Any, Any] | None:
        """What ``uwsgi.spooler_get_task()`` gives for a path."""
        return dict(found) if (found := read_task(path, role.name, self.locks)) is not None else None

    def pending(self) -> list[Job]:
        """The jobs of all folders, in the order of a scan."""
        return [job for folder in dict.fromkeys(folder for folder, _ in self.served) for job in folder.pending()]

    def close(self) -> None:
        """Let go of what watches the folders."""
        for folder, _ in self.served:
            folder.close()

    def _names_of(self, role: Role, pid: Callable[[Role], int]) -> SpoolNames:
        names = self._names.get(role.name)
        if names is None:
            counter = self._counter if role.kind == "master" else self._counter.fork()
            names = self._names[role.name] = SpoolNames(self._host, pid(role), counter, self._rand)
        return names

    def _folder(self, configured: str, path: str) -> SpoolFolder:
        SpoolFolder.create(path)
        folder = SpoolFolder(path, ordered=self.ordered, stamps=self._stamps, locks=self.locks, shuffle=self._shuffle)
        folder = self._by_path.setdefault(folder.path, folder)
        self._by_path.setdefault(os.fsencode(os.path.realpath(configured)), folder)
        return folder
