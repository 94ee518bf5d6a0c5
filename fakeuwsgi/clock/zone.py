"""Local time, by which uWSGI's cron goes, whatever the freezers make of ``time.localtime()``.

freezegun answers ``time.localtime()`` without daylight-saving time and ``datetime.now()`` in UTC. Cron is asked about
given instants only, and for those the answers here are the C library's (no zone named) or the zone database's.
"""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

from fakeuwsgi.clock.base import ClockError

__all__ = ["LocalTime", "ProcessZone", "local_time", "local_zone"]

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


class LocalTime(NamedTuple):
    """The five fields of a wall clock that a cron rule looks at."""

    minute: int
    hour: int
    day: int
    month: int
    """1 is January."""
    weekday: int
    """0 is Sunday, 6 Saturday, as in C."""


class ProcessZone(tzinfo):
    """The process's own time zone, as the C library has it at the moment of asking.

    ``TZ`` with ``time.tzset()`` changes it, as it changes what a uWSGI process takes for local time.
    """

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        """Return how far ``moment`` (wall time of this zone) is ahead of UTC."""
        return None if moment is None else timedelta(seconds=_of_wall(moment).tm_gmtoff)

    def dst(self, moment: datetime | None) -> timedelta | None:
        """Return an hour where daylight-saving time is in force at ``moment``: the C library tells no more."""
        return None if moment is None else timedelta(hours=_of_wall(moment).tm_isdst)

    def tzname(self, moment: datetime | None) -> str | None:
        """Return the C library's abbreviation for the zone at ``moment``."""
        return None if moment is None else _of_wall(moment).tm_zone

    def fromutc(self, moment: datetime) -> datetime:
        """Return the wall time for ``moment``, given as UTC, its ``fold`` set in the hour that is repeated."""
        seconds = _seconds(moment)
        offset = _of_instant(seconds).tm_gmtoff
        wall = moment + timedelta(seconds=offset)
        return wall.replace(fold=int(_seconds_of_wall(wall.replace(fold=0)) != seconds))

    def __repr__(self) -> str:
        return "ProcessZone()"


def local_zone(name: str | None) -> tzinfo:
    """Return the time zone called ``name`` (``"Europe/Rome"``), or the process's own for None.

    Raises:
        ClockError: the zone database has no such zone.
    """
    if name is None:
        return ProcessZone()
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        msg = (
            f"there is no time zone {name!r}: give a name such as 'Europe/Rome' or 'UTC'"
            " (where the system has no zone database: pip install tzdata)"
        )
        raise ClockError(msg) from None


def local_time(instant_seconds: int, zone: tzinfo) -> LocalTime:
    """Return what a wall clock in ``zone`` shows at ``instant_seconds`` (whole seconds since the epoch)."""
    if isinstance(zone, ProcessZone):
        wall = _of_instant(instant_seconds)
        return LocalTime(wall.tm_min, wall.tm_hour, wall.tm_mday, wall.tm_mon, (wall.tm_wday + 1) % 7)
    moment = (_EPOCH + timedelta(0, instant_seconds)).astimezone(zone)
    return LocalTime(moment.minute, moment.hour, moment.day, moment.month, moment.isoweekday() % 7)


def _of_instant(seconds: int) -> time.struct_time:
    # With an argument, localtime is the real one under freezegun and time-machine alike.
    return time.localtime(seconds)


def _seconds(utc: datetime) -> int:
    return (utc.replace(tzinfo=timezone.utc) - _EPOCH) // timedelta(seconds=1)


def _of_wall(wall: datetime) -> time.struct_time:
    return _of_instant(_seconds_of_wall(wall))


def _seconds_of_wall(wall: datetime) -> int:
    """Resolve wall time: in a repeated hour to the reading that ``fold`` names, in a gap as PEP 495 says."""
    as_utc = _seconds(wall)
    day = 86_400
    before = _of_instant(as_utc - day).tm_gmtoff
    after = _of_instant(as_utc + day).tm_gmtoff
    fits = [as_utc - offset for offset in (before, after) if _of_instant(as_utc - offset).tm_gmtoff == offset]
    if not fits:
        return as_utc - (after if wall.fold else before)
    return max(fits) if wall.fold else min(fits)
