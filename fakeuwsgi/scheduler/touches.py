"""``--touch-signal``: files whose times the master compares once a second.

Only code of roles makes a difference between two looks, so the files are looked at when nobody has anything to do; the
pass that finds the difference is then taken, and no other.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from fakeuwsgi.schedule.ctext import atoi
from fakeuwsgi.schedule.touches import TouchList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fakeuwsgi.scheduler.engine import Engine
    from fakeuwsgi.scheduler.routing import Router
    from fakeuwsgi.spool.stamps import Stamps

__all__ = ["TouchSignals"]

_SECOND = 1_000_000


class TouchSignals:
    """The master's touch-signals.

    Args:
        engine: for the time and the log.
        router: where signals go.
        values: the option's values, ``file signal``.
        stamps: which times of files the kernel made.
    """

    def __init__(self, engine: Engine, router: Router, values: Sequence[str], stamps: Stamps) -> None:
        self._engine = engine
        self._router = router
        self._stamps = stamps
        self._files = TouchList(values, self._mtime)
        self._times: dict[str, tuple[int, int, int]] = {}
        self._began = 0
        self.pending = False

    def __bool__(self) -> bool:
        return bool(self._files)

    def begin(self) -> None:
        """The master begins: remember how the files are."""
        self._began = self._engine.clock.now()
        self._files.check()
        for path in self._files.missing():
            line = f"unable to stat() {path}, events will be triggered as soon as the file is created"
            self._engine.log("master", line)

    def look(self) -> bool:
        """Whether the next check will find anything new that the one before did not."""
        if not self._files:
            return False
        before, self.pending = self.pending, self._files.is_news()
        return self.pending and not before

    def check(self) -> None:
        """The check of one second: route the signal of the first file that was touched."""
        meaning = self._files.check()
        if meaning is not None:
            signal = atoi(meaning) % 256
            self._router.route(signal, None)
            self._engine.log("master", f"[uwsgi-touch-signal] raising {signal}", dated=True)
        self.pending = self._files.is_news()

    def _mtime(self, path: str) -> int | None:
        """A file's time in seconds of this instance's clock; what the kernel stamped dates from when it is seen."""
        try:
            status = Path(path).stat()
        except (OSError, ValueError):
            return None
        known = self._times.get(path)
        if known is None or known[:2] != (status.st_mtime_ns, status.st_ctime_ns):
            now = self._engine.clock.now()
            shown = self._stamps.shown(status, self._began, now) // _SECOND
            known = self._times[path] = (status.st_mtime_ns, status.st_ctime_ns, shown)
        return known[2]
