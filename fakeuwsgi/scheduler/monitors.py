"""File monitors: changes of files become signals (``add_file_monitor``, ``--fs-signal``).

In uWSGI the kernel writes each change into a descriptor that the master reads. The master is a process of its own
there, and quick; here it looks when nobody else has anything to do, or when a signal is sent, so that changes made
before it keep their place.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from fakeuwsgi.schedule.ctext import atoi

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from fakeuwsgi.scheduler.engine import Engine
    from fakeuwsgi.scheduler.registry import Registry
    from fakeuwsgi.scheduler.routing import Router
    from fakeuwsgi.scheduler.watcher import Watcher

__all__ = ["Monitors"]

_UNSEEN = -1


class _Source:
    """One descriptor that tells of changes.

    Attributes:
        since: the order at which it was found readable; 0 if it is not.
    """

    def __init__(self, make: Callable[[], Watcher]) -> None:
        self._make = make
        self._watcher: Watcher | None = None
        self._changes: list[int] = []
        self.since = 0

    def add(self, path: str) -> int:
        if self._watcher is None:
            self._watcher = self._make()
        return self._watcher.add(path)

    def notice(self, order: Callable[[], int]) -> bool:
        """Look for changes; whether it has become readable only now."""
        if self._watcher is None:
            return False
        changes = self._watcher.read()
        self._changes += changes
        if self.since or not changes:
            return False
        self.since = order()
        return True

    def take(self) -> list[int]:
        """All changes that wait, those of this moment included."""
        if self._watcher is not None:
            self._changes += self._watcher.read()
        changes, self._changes, self.since = self._changes, [], 0
        return changes

    def close(self) -> None:
        watcher, self._watcher = self._watcher, None
        if watcher is not None:
            watcher.close()


class Monitors:
    """The master's file monitors.

    Args:
        engine: for the log.
        registry: whose monitors these are.
        router: where signals go.
        make: makes what watches files.
        options: the values of ``--fs-signal``: the file, a space, the signal.
    """

    def __init__(
        self,
        engine: Engine,
        registry: Registry,
        router: Router,
        make: Callable[[], Watcher],
        options: Sequence[str] = (),
    ) -> None:
        self._engine = engine
        self._registry = registry
        self._router = router
        self._options = options
        self._program = _Source(make)
        self._server = _Source(make)
        self._armed: list[tuple[int, int]] = []
        self._optional: list[tuple[int, str, int]] = []

    def __bool__(self) -> bool:
        return bool(self._armed or self._optional)

    def begin(self) -> None:
        """The master begins: watch what the options name."""
        parted = [value.partition(" ") for value in self._options]
        for path, space, _ in parted:
            if not space:
                self._log(f'[uwsgi-fsmon] invalid syntax: "{path}"')
        for path, space, signal in parted:
            if space:
                self._watch(path, atoi(signal) % 256)

    def _watch(self, path: str, signal: int) -> None:
        try:
            number = self._server.add(path)
        except OSError as error:
            self._log(f"fsmon_add()/inotify_add_watch(): {os.strerror(error.errno or 0)} [core/fsmon.c line 28]")
            self._log(f'[uwsgi-fsmon] unable to register monitor for "{path}"')
        else:
            self._optional.append((number, path, signal))
            self._log(f'[uwsgi-fsmon] registered monitor for "{path}"')

    @property
    def unarmed(self) -> bool:
        """Whether any were registered since `arm`."""
        return len(self._registry.monitors) > len(self._armed)

    def arm(self) -> None:
        """Watch what was registered since the last time; what does not exist now never will be watched."""
        for signal, path in self._registry.monitors[len(self._armed) :]:
            try:
                number = self._program.add(path)
            except (OSError, ValueError):
                number = _UNSEEN
            self._armed.append((number, signal))

    def notice(self) -> bool:
        """Look whether anything has changed.

        Returns:
            Whether there is something to `take` that was not there before.
        """
        order = self._router.order
        program, server = self._program.notice(order), self._server.notice(order)
        return program or server

    @property
    def since(self) -> int:
        """The place of the oldest change that waits in the order of everything sent; 0 if none waits."""
        found = [source.since for source in (self._program, self._server) if source.since]
        return min(found, default=0)

    def take(self) -> None:
        """Take one event: all changes that one descriptor tells of become a single signal."""
        if self._program.since and self._program.since == self.since:
            known = dict(self._armed)
            signals = [known[number] for number in self._program.take() if number in known]
            if signals:
                self._router.route(signals[-1], None)
            return
        first = self._server.take()[0]
        for number, path, signal in self._optional:
            if number == first:
                self._engine.log("master", f'[uwsgi-fsmon] detected event on "{path}"', dated=True)
                self._router.route(signal, None)
                return

    def close(self) -> None:
        """Watch nothing any more."""
        self._program.close()
        self._server.close()

    def _log(self, line: str) -> None:
        self._engine.log("master", line)
