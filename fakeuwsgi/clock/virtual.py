"""The clock of tests: stands still, moves when told, and application code sees it.

The process has one time, so there is one truth: what application code reads. Where the user's own freezer rules it, the
clock follows that freezer and moves it; where nobody does, it freezes time itself, and not before it must.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from fakeuwsgi.clock.base import ClockError
from fakeuwsgi.clock.freezers import foreign_freezer
from fakeuwsgi.clock.frozen import Freeze, freeze_in_force
from fakeuwsgi.clock.holders import TimeHolders
from fakeuwsgi.clock.instants import LAST, MICROSECONDS
from fakeuwsgi.clock.travel import TravelGate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fakeuwsgi.clock.factory import InstantFactory

__all__ = ["VirtualClock"]


class VirtualClock:
    """A clock that is moved by hand, with application code's time in step.

    Unfrozen at first: :meth:`now` is the time application code reads, running on by itself. Frozen from :meth:`freeze`,
    or from the first :meth:`move_to`. freezegun (``freezer``, ``@freeze_time``) or time-machine (``travel``) in the
    user's hands are followed and moved, never covered; a freezer begun over ours rules while it lasts.
    """

    def __init__(
        self,
        start: int | None = None,
        ignore: Sequence[str] = ("multiprocess",),
        holders: TimeHolders | None = None,
    ) -> None:
        """Make an unfrozen clock; nothing is imported or patched yet.

        Args:
            start: the instant (microseconds since the epoch) to freeze at; None for the present one. A freezer that the
                user runs already has the last word over it.
            ignore: prefixes of module names that keep real time under our own freeze: what a runtime waits on.
            holders: what earlier clocks have learned about the modules of the process.
        """
        self._start = start
        self._holders = holders or TimeHolders()
        self._ignore = tuple(ignore)
        self._closed = False
        self._told: int | None = None
        self._freeze: Freeze | None = None
        self._gate: TravelGate | None = None
        # Kept beside the freeze for the short way of now() and move_to().
        self._factory: InstantFactory | None = None
        self._factories: list[object] = []

    @property
    def frozen(self) -> bool:
        """Whether application code reads a time that this clock, or a freezer of the user's, decides."""
        return (self._freeze is not None and self._freeze.alive) or foreign_freezer() is not None

    def now(self) -> int:
        """Return what application code would read as the time, in microseconds since the epoch.

        It may be less than before: a user who sets a freezer back has set the clock back.
        """
        factory, factories = self._factory, self._factories
        if factories and factories[-1] is factory and factory is not None:
            return factory.instant
        foreign = foreign_freezer()
        told = int(time.time() * MICROSECONDS + 0.5) if foreign is None else foreign.read()
        self._told = told
        return told

    def freeze(self, *, whole_second: bool = False) -> None:
        """Stop time where it is (or at ``start``), unless it is frozen already, by whomever.

        Args:
            whole_second: whether to stop at the beginning of the present second, so that fractions are the same on
                every run.

        Raises:
            ClockError: the clock is closed.
        """
        if self._closed:
            msg = "this clock is closed and cannot freeze time: make a new instance"
            raise ClockError(msg)
        start, self._start = self._start, None
        if self.frozen:
            self._join()
            return
        if start is None:
            start = self.now()
            start -= start % MICROSECONDS if whole_second else 0
        self._begin(start)
        if self._gate is None:
            self._gate = TravelGate(self._suspend, self._resume)

    def move_to(self, instant: int) -> None:
        """Move on to ``instant``, and application code's time with it.

        Args:
            instant: microseconds since the epoch. One that went by unnoticed, because a clock that runs by itself or
                the user's freezer got ahead, is no error and moves nothing.

        Raises:
            ClockError: the instant lies before what this clock last told, or beyond what a datetime can hold; or the
                clock is closed.
        """
        factory, factories = self._factory, self._factories
        if not factories or factories[-1] is not factory or factory is None:
            self._move_the_long_way(instant)
        elif factory.instant <= instant <= LAST:
            factory.instant = instant
        else:
            raise _refusal(factory.instant, instant)

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
            msg = (
                "time was frozen with freezegun after the emulator froze it, and still was when the emulator closed:"
                " stop that freezer first (everything has been unfrozen)"
            )
            raise ClockError(msg)

    def _move_the_long_way(self, instant: int) -> None:
        if self._start is not None:
            self.freeze()
        told = self._told
        now = self.now()
        if instant > LAST or instant < min(now, now if told is None else told):
            raise _refusal(now, instant)
        foreign = foreign_freezer()
        if foreign is None:
            self.freeze()
            self.move_to(max(instant, self.now()))
        elif instant >= now:
            foreign.move(instant)
            self._told = instant

    def _begin(self, instant: int) -> None:
        self._freeze = Freeze(instant, self._ignore, self._holders)
        self._factory, self._factories = self._freeze.factory, self._freeze.factories

    def _join(self) -> None:
        """Where another clock of ours has frozen time, keep it frozen also when that one leaves first."""
        freeze = freeze_in_force()
        if self._freeze is None and freeze is not None:
            self._freeze = freeze.share()
            self._factory, self._factories = freeze.factory, freeze.factories

    def _end(self, *, for_all: bool = False) -> bool:
        freeze, self._freeze, self._factory = self._freeze, None, None
        return freeze is None or freeze.end(for_all=for_all)

    def _suspend(self) -> int | None:
        """Make room for a traveller, who refuses to start over freezegun.

        Returns:
            The instant to resume at; None where it is not our freeze that is in the way.
        """
        factory, factories = self._factory, self._factories
        if factory is None or factories != [factory]:
            return None
        self._end(for_all=True)
        return factory.instant

    def _resume(self, instant: int) -> None:
        if not self._closed and not self.frozen:
            self._begin(instant)


def _refusal(now: int, instant: int) -> ClockError:
    if instant > LAST:
        return ClockError(f"the clock cannot go to {_text(instant)}: the last year it knows is 9999")
    return ClockError(f"the clock cannot go backwards, from {_text(now)} to {_text(instant)}: move it forwards only")


def _text(instant: int) -> str:
    seconds, rest = divmod(instant, MICROSECONDS)
    try:
        # With an argument, gmtime is the real one under every freezer.
        return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds)) + f".{rest:06d}Z"
    except (OverflowError, ValueError, OSError):
        return f"{instant} microseconds since the epoch"
