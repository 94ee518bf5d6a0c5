"""One freeze of our own, by freezegun: started late, moved cheaply, ended without a trace."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

from fakeuwsgi.clock.holders import NarrowedSys, TimeHolders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fakeuwsgi.clock.factory import InstantFactory

__all__ = ["Freeze", "freeze_in_force"]


class Freeze:
    """freezegun at work for the whole process, from construction to :meth:`end`.

    Attributes:
        factory: what freezegun asks for the time; its ``instant`` is what application code reads.
        factories: freezegun's stack of factories, whose last one is in force.
    """

    def __init__(self, instant: int, ignore: Sequence[str], holders: TimeHolders | None = None) -> None:
        """Freeze at ``instant`` (microseconds since the epoch), but not for modules whose names begin as in ``ignore``.

        ``holders`` is what earlier freezes have learned about the modules.

        freezegun is imported here, at the first freeze of the process.
        """
        from freezegun import api

        from fakeuwsgi.clock.factory import InstantFactory

        self._api: Any = api
        self._had_clock = "clock" in vars(time)
        self.factory: InstantFactory = InstantFactory(instant)
        self.factories: Any = api.freeze_factories
        # No tz_offset: freezegun would add it to aware datetimes too and make them other instants.
        self._freezer = api.freeze_time(self.factory.time_to_freeze, ignore=list(ignore))
        self._start(holders or TimeHolders())
        self.factories[-1] = self.factory
        self.factory.freeze = self
        self._users = 1

    def _start(self, holders: TimeHolders) -> None:
        api = self._api
        real = getattr(api, "_real_time_object_ids", None)
        if real is None or getattr(api, "sys", None) is not sys or not hasattr(self._freezer, "modules_at_start"):
            self._freezer.start()
            return
        api.sys = NarrowedSys(holders.find(frozenset(real)))
        try:
            self._freezer.start()
        finally:
            api.sys = sys
        self._freezer.modules_at_start = set(sys.modules)

    @property
    def alive(self) -> bool:
        """Whether freezegun still knows of this freeze."""
        return self.factory in self.factories

    def share(self) -> Freeze:
        """Have it end only when one more has called `end`: the process has one time for all who freeze it."""
        self._users += 1
        return self

    def end(self, *, for_all: bool = False) -> bool:
        """Give the process its real time back, unless others still share this freeze.

        freezegun unwinds strictly last in, first out: only the freezer that was first knows what to restore, and any
        other one breaks when it is the last to stop. Freezers above this one are therefore ended with it.

        Args:
            for_all: whether to end it although it is shared.

        Returns:
            Whether there were none above it.
        """
        self._users -= 1
        if not self.alive or (self._users > 0 and not for_all):
            return True
        above = self.factories.index(self.factory) + 1
        alone: bool = above == len(self.factories)
        for stack in (self.factories, self._api.ignore_lists, self._api.tick_flags, self._api.tz_offsets):
            del stack[above:]
        self._freezer.stop()
        # freezegun leaves a `time.clock = None` behind on Pythons that have no such function.
        if not self.factories and not self._had_clock and getattr(time, "clock", self) is None:
            del vars(sys.modules["time"])["clock"]
        return alone


def freeze_in_force() -> Freeze | None:
    """The freeze of ours that decides what application code reads now, whoever began it."""
    api = sys.modules.get("freezegun.api")
    if api is None or not api.freeze_factories:
        return None
    freeze = getattr(api.freeze_factories[-1], "freeze", None)
    return freeze if isinstance(freeze, Freeze) else None
