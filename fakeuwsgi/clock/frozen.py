"""One freeze of our own, by freezegun: started late, moved cheaply, ended without a trace."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from fakeuwsgi.clock.instants import microseconds

__all__ = ["Freeze"]


class Freeze:
    """freezegun at work for the whole process, from construction to :meth:`end`.

    Attributes:
        factory: freezegun's factory; whatever its ``time_to_freeze`` holds is what application code reads.
        factories: freezegun's stack of factories, whose last one is in force.
    """

    def __init__(self, instant: int, ignore: Sequence[str]) -> None:
        """Freeze at ``instant`` (microseconds since the epoch); modules named in ``ignore`` keep real time.

        Importing freezegun happens here, at the first freeze of the process.
        """
        from freezegun import api  # noqa: PLC0415

        self._api: Any = api
        self._epoch = api.real_datetime(1970, 1, 1)
        self._had_clock = "clock" in vars(time)
        # No tz_offset: freezegun would add it to aware datetimes too and make them other instants.
        self._freezer = api.freeze_time(self._epoch + timedelta(0, 0, instant), ignore=list(ignore))
        self.factories: list[Any] = api.freeze_factories
        self.factory: Any = self._freezer.start()

    @property
    def outermost(self) -> bool:
        """Whether nothing was frozen over this freeze."""
        return bool(self.factories) and self.factories[-1] is self.factory

    def read(self) -> int:
        """Return the instant it is frozen at, in microseconds since the epoch."""
        return microseconds(self.factory.time_to_freeze - self._epoch)

    def end(self) -> bool:
        """Give the process its real time back.

        freezegun unwinds strictly last in, first out: only the freezer that was first knows what to restore, and any
        other one breaks when it is the last to stop. Freezers above this one are therefore ended with it.

        Returns:
            Whether there were none above it.
        """
        if self.factory not in self.factories:
            return True
        position = self.factories.index(self.factory)
        alone = position == len(self.factories) - 1
        for stack in (self.factories, self._api.ignore_lists, self._api.tick_flags, self._api.tz_offsets):
            del stack[position + 1 :]
        self._freezer.stop()
        # freezegun leaves a `time.clock = None` behind on Pythons that have no such function.
        if not self.factories and not self._had_clock and getattr(time, "clock", self) is None:
            del sys.modules["time"].__dict__["clock"]
        return alone
