"""Local time as cron sees it: C's broken-down time, and where a zone's offset changes."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import time
    from collections.abc import Callable
    from datetime import datetime

__all__ = ["DAY", "LocalCalendar", "LocalTime", "Span"]

DAY: Final = 86_400
"""Seconds of a day."""
_MOST_SPANS: Final = 4_096


class LocalTime(NamedTuple):
    """A local time in the fields of C's ``struct tm``, the month counted from 1 and Sunday being 0."""

    tm_year: int
    tm_mon: int
    tm_mday: int
    tm_hour: int
    tm_min: int
    tm_sec: int
    tm_wday: int

    @classmethod
    def from_struct(cls, local: time.struct_time) -> LocalTime:
        """Takes what ``time.localtime`` gives, where Monday is 0."""
        return cls(*local[:6], (local.tm_wday + 1) % 7)

    @classmethod
    def from_datetime(cls, local: datetime) -> LocalTime:
        """Takes the fields of a datetime as they stand, whatever its zone."""
        year, month, day, hour, minute, second = local.timetuple()[:6]
        return cls(year, month, day, hour, minute, second, local.isoweekday() % 7)


class Span(NamedTuple):
    """A stretch of time over which local time runs evenly.

    Attributes:
        start: its first second, since the epoch.
        end: the second after its last.
        offset: local time less UTC, in seconds.
    """

    start: int
    end: int
    offset: int


class LocalCalendar:
    """Answers for local time from the offset changes that it finds, asking the zone about twice for a day.

    It relies on a zone changing its offset at most once within one UTC day, which holds for every zone there is: the
    nearest two changes of the whole time zone database lie four days apart.
    """

    def __init__(self, to_local: Callable[[int], LocalTime]) -> None:
        """Makes a calendar that knows nothing yet.

        Args:
            to_local: gives the local time of a second since the epoch, as C's ``localtime`` does.
        """
        self._to_local = to_local
        self._days: dict[int, tuple[Span, ...]] = {}
        self._last = Span(0, 0, 0)

    def __call__(self, second: int) -> LocalTime:
        """Gives the local time of a second since the epoch."""
        return self._to_local(second)

    def span(self, second: int) -> Span:
        """Gives an even stretch around a second: at most its UTC day, cut where the offset changes."""
        last = self._last
        if last.start <= second < last.end:
            return last
        day = second // DAY
        spans = self._days.get(day)
        if spans is None:
            if len(self._days) >= _MOST_SPANS:
                self._days.clear()
            spans = self._days[day] = self._explore(day)
        self._last = spans[0] if second < spans[0].end else spans[-1]
        return self._last

    def _explore(self, day: int) -> tuple[Span, ...]:
        start, end = day * DAY, (day + 1) * DAY
        before = self._offset(start)
        after = self._offset(end)
        if before == after:
            return (Span(start, end, before),)
        low, high = start, end
        while high - low > 1:
            middle = (low + high) // 2
            if self._offset(middle) == before:
                low = middle
            else:
                high = middle
        if high == end:
            return (Span(start, end, before),)
        return Span(start, high, before), Span(high, end, after)

    def _offset(self, second: int) -> int:
        local = self._to_local(second)
        fields = (local.tm_year, local.tm_mon, local.tm_mday, local.tm_hour, local.tm_min, local.tm_sec)
        return calendar.timegm(fields) - second
