"""Freezers that somebody else started: found where they are active, read, and moved in place.

Nothing is imported here: a patcher that nobody has loaded cannot be freezing anything. Neither library has a public
name for "what is active now", so freezegun's ``freeze_factories`` and time-machine's ``traveller_stack``
(``coordinates_stack`` before its version 3) are read; moving goes through the public methods of what is found there.
"""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from typing import Any, Protocol

from fakeuwsgi.clock.instants import microseconds

__all__ = ["Freezer", "foreign_freezer", "travellers"]


class Freezer(Protocol):
    """Somebody's frozen (or shifted, or ticking) time, seen from outside."""

    def read(self) -> int:
        """Return the instant application code reads next, without using it up."""

    def move(self, instant: int) -> None:
        """Make application code read ``instant`` (microseconds since the epoch) from now on."""


class _FreezegunFreezer:
    """The topmost factory of freezegun: frozen, ticking or stepping."""

    def __init__(self, api: Any, factory: Any) -> None:
        self._epoch: datetime = api.real_datetime(1970, 1, 1)
        self._factory = factory
        self._ticks = isinstance(factory, api.TickingDateTimeFactory)

    def read(self) -> int:
        # Calling a stepping factory makes it step; its attribute is what the next call will return.
        moment = self._factory() if self._ticks else self._factory.time_to_freeze
        return microseconds(moment - self._epoch)

    def move(self, instant: int) -> None:
        if instant != self.read():  # a stepping factory takes a move by nothing for a step
            self._factory.move_to(self._epoch + timedelta(0, 0, instant))


class _TravelFreezer:
    """The topmost traveller of time-machine.

    It is shifted rather than moved: ``move_to`` would end the time zone that the user's destination carries.
    """

    def __init__(self, traveller: Any) -> None:
        self._traveller = traveller

    def read(self) -> int:
        return int(self._traveller.time_ns()) // 1000

    def move(self, instant: int) -> None:
        # From nanoseconds, so that no part of a microsecond is left over.
        self._traveller.shift(timedelta(0, 0, instant - self.read()))


def foreign_freezer() -> Freezer | None:
    """Return the freezer that application code sees now, or None where its time is real."""
    api = sys.modules.get("freezegun.api")
    if api is not None and api.freeze_factories:
        return _FreezegunFreezer(api, api.freeze_factories[-1])
    stack = travellers()
    return _TravelFreezer(stack[-1]) if stack else None


def travellers() -> list[Any]:
    """Return time-machine's own list of who is travelling, empty where the library is not loaded."""
    machine = sys.modules.get("time_machine")
    if machine is None:
        return []
    stack: list[Any] | None = getattr(machine, "traveller_stack", None)
    if stack is None:
        stack = getattr(machine, "coordinates_stack", [])
    return stack
