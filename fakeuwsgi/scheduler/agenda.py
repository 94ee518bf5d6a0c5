"""What is due when: first due first; among those due together by rank, then as they were made."""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import count
from typing import Final, Protocol

__all__ = ["LATE", "ORDINARY", "PUNCTUAL", "Agenda", "Appointment"]

PUNCTUAL: Final = 0
"""The kernel's timers: whoever else wakes at that instant does so a moment later."""
ORDINARY: Final = 1
LATE: Final = 2
"""The periods of spoolers: they begin when a process has booted and scanned, a moment after the master's."""


class Appointment(Protocol):
    """Whoever wants to be called at an instant."""

    appointment: int

    def due(self) -> None:
        """The instant has come."""


class Agenda:
    """The appointments of everybody; each holder has at most one, and a new one replaces it."""

    __slots__ = ("_heap", "_order")

    def __init__(self) -> None:
        self._heap: list[tuple[int, int, int, Appointment]] = []
        self._order = count(1)

    def put(self, instant: int, holder: Appointment, rank: int = ORDINARY) -> None:
        """Make (or move) `holder`'s appointment.

        Args:
            instant: when, in microseconds since the epoch.
            holder: whose.
            rank: which of those at the same instant come first: `PUNCTUAL`, `ORDINARY` or `LATE`.
        """
        number = next(self._order)
        holder.appointment = number
        heappush(self._heap, (instant, rank, number, holder))

    def next_due(self) -> int | None:
        """The earliest instant of any appointment that still stands."""
        heap = self._heap
        while heap:
            instant, _, number, holder = heap[0]
            if holder.appointment == number:
                return instant
            heappop(heap)
        return None

    def pop(self) -> Appointment:
        """Take the first appointment that still stands off the agenda (`next_due` has found one)."""
        _, _, _, holder = heappop(self._heap)
        holder.appointment = 0
        return holder

    def upcoming(self) -> list[tuple[int, Appointment]]:
        """All appointments that still stand, in order."""
        return [
            (instant, holder)
            for instant, _, number, holder in sorted(self._heap, key=lambda entry: entry[:3])
            if holder.appointment == number
        ]
