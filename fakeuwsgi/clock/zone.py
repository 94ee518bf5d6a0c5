"""Local time, by which uWSGI's cron goes, whatever the freezers make of ``time.localtime()``.

freezegun answers ``time.localtime()`` without daylight-saving time and ``datetime.now()`` in UTC. Cron is asked about
given instants only, and for those the answers here are the C library's (no zone named) or the zone database's.
"""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from fakeuwsgi.clock.base import ClockError
from fakeuwsgi.schedule.calendar import LocalTime

__all__ = ["ProcessZone", "local_time", "local_zone"]

_DAY = 86_400
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


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
        return wall.replace(fold=int(_of_wall(wall.replace(fold=0)).tm_gmtoff != offset))

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
    """Return what a wall clock in ``zone`` shows at ``instant_seconds`` (whole seconds since the epoch).

    ``functools.partial(local_time, zone=zone)`` is what cron rules take as their way to local time.
    """
    if isinstance(zone, ProcessZone):
        return LocalTime.from_struct(_of_instant(instant_seconds))
    return LocalTime.from_datetime((_EPOCH + timedelta(0, instant_seconds)).astimezone(zone))


def _of_instant(seconds: int) -> time.struct_time:
    # With an argument, localtime is the real one under freezegun and time-machine alike.
    return time.localtime(seconds)


def _seconds(utc: datetime) -> int:
    return (utc.replace(tzinfo=timezone.utc) - _EPOCH) // timedelta(seconds=1)


def _of_wall(wall: datetime) -> time.struct_time:
    """Resolve wall time: in a repeated hour to the reading that ``fold`` names, in a gap as PEP 495 says."""
    as_utc = _seconds(wall)
    before, after = _of_instant(as_utc - _DAY), _of_instant(as_utc + _DAY)
    readings = [_of_instant(as_utc - side.tm_gmtoff) for side in (before, after)]
    real = [it for it, side in zip(readings, (before, after), strict=True) if it.tm_gmtoff == side.tm_gmtoff]
    if not real:
        return after if wall.fold else before
    return real[-1] if wall.fold else real[0]
