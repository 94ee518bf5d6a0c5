"""The clock of tests: stands still, moves when told, and application code sees it.

The process has one time, so there is one truth: what application code reads. Where the user's own freezer rules it, the
clock follows that freezer and moves it; where nobody does, it freezes time itself, and not before it must.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from fakeuwsgi.clock.base import ClockError
from fakeuwsgi.clock.freezers import foreign_freezer
from fakeuwsgi.clock.frozen import Freeze
from fakeuwsgi.clock.instants import MICROSECONDS
from fakeuwsgi.clock.travel import TravelGate

__all__ = ["VirtualClock"]


class VirtualClock:
    """A clock that is moved by hand, with application code's time in step.

    Unfrozen at first: :meth:`now` is the time application code reads, running on by itself. Frozen from :meth:`freeze`,
    or from the first :meth:`move_to`. freezegun (``freezer``, ``@freeze_time``) or time-machine (``travel``) in the
    user's hands are followed and moved, never covered; a freezer begun over ours rules while it lasts.
    """

    def __init__(self, start: int | None = None, ignore: Sequence[str] = ("multiprocess",)) -> None:
        """Make an unfrozen clock; nothing is imported or patched yet.

        Args:
            start: the instant (microseconds since the epoch) to freeze at; None for the present one. A freezer that the
                user runs already has the last word over it.
            ignore: prefixes of module names that keep real time under our own freeze: what a runtime waits on.
        """
        self._start = start
        self._ignore = tuple(ignore)
        self._closed = False
        self._seen: int | None = None
        self._freeze: Freeze | None = None
        self._gate: TravelGate | None = None
        # The four that the short way of now() and move_to() reads; they belong together, see _take().
        self._factory: Any = None
        self._factories: list[Any] = []
        self._moment: datetime | None = None
        self._instant = 0
        self._epoch: Any = None

    @property
    def frozen(self) -> bool:
        """Whether application code reads a time that this clock, or a freezer of the user's, decides."""
        return self._freeze is not None or foreign_freezer() is not None

    def now(self) -> int:
        """Return what application code would read as the time, in microseconds since the epoch.

        It may be less than before: a user who sets a freezer back has set the clock back.
        """
        factory = self._factory
        if factory is not None and self._factories[-1] is factory and factory.time_to_freeze is self._moment:
            return self._instant
        self._seen = self._read()
        return self._seen

    def freeze(self) -> None:
        """Stop time where it is (or at ``start``), unless it is frozen already, by whomever.

        Raises:
            ClockError: the clock is closed.
        """
        if self._closed:
            raise ClockError("this clock is closed and cannot freeze time: make a new instance")
        if self._freeze is not None or foreign_freezer() is not None:
            return
        self._begin(self._read() if self._start is None else self._start)
        self._gate = TravelGate(self._suspend, self._resume)

    def move_to(self, instant: int) -> None:
        """Move on to ``instant``, and application code's time with it.

        Args:
            instant: microseconds since the epoch. One that went by unnoticed, because a clock that runs by itself or
                the user's freezer got ahead, is no error and moves nothing.

        Raises:
            ClockError: the instant lies before what this clock last told, or beyond what a datetime can hold.
        """
        factory = self._factory
        if factory is None or self._factories[-1] is not factory or factory.time_to_freeze is not self._moment:
            self._move_the_long_way(instant)
        elif instant >= self._instant:
            try:
                moment = self._epoch + timedelta(0, 0, instant)
            except OverflowError:
                raise _beyond(instant) from None
            factory.time_to_freeze = self._moment = moment
            self._instant = instant
        else:
            raise _backwards(self._instant, instant)

    def close(self) -> None:
        """Give the process its own time back.

        Raises:
            ClockError: time was frozen again after this clock froze it, and is still; it has been ended too.
        """
        self._closed = True
        if self._gate is not None:
            self._gate.close()
            self._gate = None
        if not self._end():
            raise ClockError(
                "time was frozen with freezegun after the emulator froze it, and still was when the emulator closed:"
                " stop that freezer first (everything has been unfrozen)"
            )

    def _read(self) -> int:
        foreign = foreign_freezer(self._factory)
        if foreign is not None:
            return foreign.read()
        if self._freeze is not None and self._freeze.outermost:
            self._take(self._freeze)
            return self._instant
        return int(time.time() * MICROSECONDS + 0.5)

    def _move_the_long_way(self, instant: int) -> None:
        seen = self._seen
        now = self.now()
        if instant < now:
            if seen is None or instant < min(seen, now):
                raise _backwards(now, instant)
            return
        foreign = foreign_freezer(self._factory)
        if foreign is None:
            self.freeze()
            self.move_to(max(instant, self._instant))
            return
        try:
            foreign.move(instant)
        except OverflowError:
            raise _beyond(instant) from None
        self._seen = instant

    def _begin(self, instant: int) -> None:
        self._take(Freeze(instant, self._ignore))

    def _take(self, freeze: Freeze) -> None:
        """Bring the fields of the short way in step with ``freeze``."""
        self._freeze = freeze
        self._factory, self._factories = freeze.factory, freeze.factories
        self._moment = freeze.factory.time_to_freeze
        self._seen = self._instant = freeze.read()
        self._epoch = self._moment - timedelta(0, 0, self._instant)

    def _end(self) -> bool:
        freeze, self._freeze, self._factory = self._freeze, None, None
        return freeze is None or freeze.end()

    def _suspend(self) -> bool:
        """Make room for a traveller, who refuses to start over freezegun; False where there is nothing to clear."""
        if self._freeze is None or not self._freeze.outermost:
            return False
        self.now()
        return self._end()

    def _resume(self) -> None:
        if not self._closed and self._freeze is None:
            self._begin(self._instant)


def _backwards(now: int, instant: int) -> ClockError:
    return ClockError(f"the clock cannot go backwards, from {_text(now)} to {_text(instant)}: move it forwards only")


def _beyond(instant: int) -> ClockError:
    return ClockError(f"the clock cannot go to {_text(instant)}: the last instant it knows is in the year 9999")


def _text(instant: int) -> str:
    seconds, rest = divmod(instant, MICROSECONDS)
    try:
        # With an argument, gmtime is the real one under every freezer.
        return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds)) + f".{rest:06d}Z"
    except (OverflowError, ValueError, OSError):
        return f"{instant} microseconds since the epoch"
