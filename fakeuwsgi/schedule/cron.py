"""uWSGI's cron rule: does a local minute match, and when does the next one come.

The rule is uWSGI's own, not crontab's. A negative field means "every n", taken by remainder, in every field:
``hour=-5`` matches 0, 5, 10, 15 and 20 o'clock, and ``day=-10`` the 10th, 20th and 30th. Values out of range are no
error; they just never match.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

from fakeuwsgi.schedule.calendar import DAY, LocalCalendar

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.schedule.calendar import LocalTime

__all__ = ["CronRule"]

_HORIZON: Final = 48 * 366
"""Days to look ahead: the longest wait there can be is 40 years (29 February on one weekday, over the year 2100)."""
_EPOCH: Final = date(1970, 1, 1).toordinal()
_LAST_DAY: Final = date(9999, 11, 30).toordinal() - _EPOCH
_OVER_A_MONTH: Final = timedelta(days=32)
_MARGIN: Final = 2
"""Local days on each side of a UTC day that may overlap with it, whatever the offset."""


@dataclass(frozen=True)
class CronRule:
    """The five fields of ``add_cron`` and ``--cron``.

    Attributes:
        minute: 0-59, or negative for every n minutes.
        hour: 0-23, or negative.
        day: day of the month, 1-31, or negative.
        month: 1-12, or negative.
        week: day of the week, 0-6 with 0 for Sunday; 7 is Sunday too; or negative.
    """

    minute: int
    hour: int
    day: int
    month: int
    week: int

    def matches(self, local: LocalTime) -> bool:
        """Says whether a local time lies in a matching minute.

        Where day and week are both not negative, either is enough; else both must match.

        Args:
            local: a local time with C's fields, month 1-12, Sunday 0.
        """
        return (
            _field_matches(self.minute, local.tm_min)
            and _field_matches(self.hour, local.tm_hour)
            and _field_matches(self.month, local.tm_mon)
            and self._day_matches(local.tm_mday, local.tm_wday)
        )

    def next_match(self, after_second: int, to_local: Callable[[int], LocalTime]) -> int | None:
        """Finds the first second at or after a given one that lies in a matching local minute.

        The answer is the one that asking for each second in turn would give: local minutes that a daylight-saving
        change skips do not match, those that it repeats match twice.

        Args:
            after_second: seconds since the epoch, where the search begins.
            to_local: gives the local time of a second. A ``LocalCalendar`` keeps what it learnt about the zone from one
                call to the next; anything else is asked anew.

        Returns:
            Seconds since the epoch, or None where no minute within 48 years matches.
        """
        calendar = to_local if isinstance(to_local, LocalCalendar) else LocalCalendar(to_local)
        if not self._minutes_of_day:
            return None
        second = after_second
        last_day = after_second // DAY + _HORIZON
        while True:
            span = calendar.span(second)
            found = self._first_in(second + span.offset, span.end + span.offset)
            if found is not None:
                return found - span.offset
            day = self._next_day(span.end // DAY - _MARGIN, last_day)
            if day is None:
                return None
            second = max(span.end, (day - _MARGIN) * DAY)

    def _first_in(self, start: int, end: int) -> int | None:
        """The first matching second of ``start <= second < end``, in local seconds since the epoch."""
        day = start // DAY
        while (midnight := day * DAY) < end:
            if self._is_day(day):
                minutes = self._minutes_of_day
                position = bisect_left(minutes, (start - midnight) // 60)
                if position < len(minutes):
                    found = max(start, midnight + minutes[position] * 60)
                    return found if found < end else None
            day += 1
            start = day * DAY
        return None

    def _next_day(self, day: int, last: int) -> int | None:
        """The first matching local day from ``day`` to ``last``, in days since the epoch."""
        last = min(last, _LAST_DAY)
        while day <= last:
            if self._is_day(day):
                return day
            current = date.fromordinal(day + _EPOCH)
            if current.month in self._months:
                day += 1
            else:
                day = (current.replace(day=1) + _OVER_A_MONTH).replace(day=1).toordinal() - _EPOCH
        return None

    def _is_day(self, day: int) -> bool:
        known = self._days
        found = known.get(day)
        if found is None:
            current = date.fromordinal(day + _EPOCH)
            found = current.month in self._months and self._day_matches(current.day, current.isoweekday() % 7)
            known.clear()
            known[day] = found
        return found

    def _day_matches(self, month_day: int, week_day: int) -> bool:
        by_month = _field_matches(self.day, month_day)
        by_week = _field_matches(0 if self.week == 7 else self.week, week_day)
        return by_month or by_week if self.day >= 0 and self.week >= 0 else by_month and by_week

    @cached_property
    def _days(self) -> dict[int, bool]:
        """The day asked about last, since a cron mostly fires many times a day."""
        return {}

    @cached_property
    def _months(self) -> frozenset[int]:
        return frozenset(month for month in range(1, 13) if _field_matches(self.month, month))

    @cached_property
    def _minutes_of_day(self) -> tuple[int, ...]:
        hours = [hour for hour in range(24) if _field_matches(self.hour, hour)]
        minutes = [minute for minute in range(60) if _field_matches(self.minute, minute)]
        return tuple(hour * 60 + minute for hour in hours for minute in minutes)


def _field_matches(field: int, value: int) -> bool:
    return value % field == 0 if field < 0 else value == field
