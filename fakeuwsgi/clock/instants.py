"""Instants (microseconds since the epoch, as int) to datetimes and back, with no float in between."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo

__all__ = ["LAST", "MICROSECONDS", "from_datetime", "microseconds", "to_datetime"]

MICROSECONDS = 1_000_000
"""Instants per second."""

LAST = 253_402_300_799_999_999
"""The last instant that a datetime can hold, at the end of the year 9999."""

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def microseconds(delta: timedelta) -> int:
    """Return the length of ``delta`` in microseconds, exactly."""
    return (delta.days * 86_400 + delta.seconds) * MICROSECONDS + delta.microseconds


def from_datetime(moment: datetime, zone: tzinfo) -> int:
    """Return the instant of ``moment``.

    Args:
        moment: an aware datetime, or a naive one that is meant as wall time in ``zone`` (its ``fold`` decides in the
            hour that clocks repeat).
        zone: where a naive ``moment`` is at home; unused for an aware one.

    Returns:
        Microseconds since the epoch.

    Raises:
        TypeError: `moment` is no datetime.
    """
    if not issubclass(type(moment), datetime):
        msg = f"a moment must be a datetime, not {type(moment).__name__}"
        raise TypeError(msg)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone)
    return microseconds(moment - _EPOCH)


def to_datetime(instant: int, zone: tzinfo) -> datetime:
    """Return ``instant`` (microseconds since the epoch) as an aware datetime in ``zone``."""
    return (_EPOCH + timedelta(0, 0, instant)).astimezone(zone)
